import type { OverrideRefusal, OverrideView } from '@lyceum/contracts/federation';
import type { Override } from '../domain/override.ts';

export function toOverrideView(override: Override): OverrideView {
  const { id, app, username, target, allowsWrites, state, expiresAt, history } = override;
  const [first] = history;
  return {
    id,
    app,
    username,
    target: { ...target },
    allow_writes: allowsWrites,
    state,
    made_by: first?.by ?? '',
    made_at: (first?.at ?? expiresAt).toISOString(),
    expires_at: expiresAt.toISOString(),
    history: history.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
  };
}

/** What each refusal of a link is to a client, and in words for people whose client shows nothing else. */
export const openingRefusals: Readonly<Record<OverrideRefusal, { readonly status: number; readonly detail: string }>> =
  {
    altered: { status: 403, detail: 'This link is not one that this site made. Ask for a new one.' },
    other_person: { status: 403, detail: 'This link is for somebody else. Sign in as the person it was made for.' },
    not_opened_here: { status: 403, detail: 'A link like this counts only when a person opens it.' },
    expired: { status: 410, detail: 'The time of this link is over. Ask for a new one.' },
    ended: { status: 410, detail: 'This link was ended before its time. Ask for a new one.' },
  };
