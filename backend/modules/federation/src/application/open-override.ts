import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ended, type OpeningRefusal, type Override, opened, openingRefusal } from '../domain/override.ts';
import { ChangeOverride } from './change-override.ts';
import { OverrideLinks } from './override-links.ts';
import { digestOf, SessionOverrides } from './session-overrides.ts';

interface Opening {
  readonly link: string;
  readonly username: string;
  readonly sessionId: string;
}

export type OpenOutcome =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly refusal: OpeningRefusal | 'altered' };

/** Shows the session that opens a link another build from its next page on, if the link is for its person. */
@Injectable()
export class OpenOverride {
  constructor(
    private readonly links: OverrideLinks,
    private readonly sessions: SessionOverrides,
    private readonly change: ChangeOverride,
    private readonly clock: Clock,
  ) {}

  async execute({ link, username, sessionId }: Opening): Promise<OpenOutcome> {
    const override = await this.links.read(link);
    if (!override) return { ok: false, refusal: 'altered' };
    const at = this.clock.now();
    const refusal = openingRefusal(override, username, at);
    if (refusal) return { ok: false, refusal };
    const session = digestOf(sessionId);
    if (override.session === session) return { ok: true, path: override.path };
    await this.#endOthers(override, sessionId, at);
    const changed = await this.change.change(override.id, (now) =>
      openingRefusal(now, username, at) ? null : opened(now, session, at),
    );
    return changed ? { ok: true, path: override.path } : { ok: false, refusal: 'ended' };
  }

  /** One build of an app at a time. */
  async #endOthers({ id, app, username }: Override, sessionId: string, at: Date): Promise<void> {
    for (const other of await this.sessions.freshOf(sessionId))
      if (other.app === app && other.id !== id)
        await this.change.change(other.id, (now) => ended(now, { act: 'replaced', by: username, at }));
  }
}
