/** Another build of an app than the one people get. */
export type OverrideTarget =
  | { readonly kind: 'registry'; readonly version: string }
  | { readonly kind: 'laptop'; readonly entry: string };

export type OverrideAct = 'made' | 'opened' | 'left' | 'revoked' | 'replaced';

export interface OverrideChange {
  readonly act: OverrideAct;
  readonly by: string;
  readonly at: Date;
}

/** Leave to see another build: one app, one person, some hours, one session at a time. */
export interface Override {
  readonly id: string;
  readonly app: string;
  readonly username: string;
  readonly target: OverrideTarget;
  /** What a laptop said its build declares, as JSON; null where the served build's word counts. */
  readonly declares: string | null;
  readonly allowsWrites: boolean;
  readonly path: string;
  readonly expiresAt: Date;
  readonly state: 'made' | 'opened' | 'ended';
  /** Digest of the session that has it; null until it is opened and after its end. */
  readonly session: string | null;
  /** Oldest first. */
  readonly history: readonly OverrideChange[];
}

export type OpeningRefusal = 'other_person' | 'expired' | 'ended';

export const isOver = ({ expiresAt }: Override, now: Date): boolean => now >= expiresAt;

export function openingRefusal(override: Override, username: string, now: Date): OpeningRefusal | null {
  if (override.username !== username) return 'other_person';
  if (override.state === 'ended') return 'ended';
  return isOver(override, now) ? 'expired' : null;
}

/** Opened again elsewhere it goes there: one link, one session. */
export const opened = (override: Override, session: string, at: Date): Override => ({
  ...override,
  state: 'opened',
  session,
  history: [...override.history, { act: 'opened', by: override.username, at }],
});

export const ended = (override: Override, change: OverrideChange): Override => ({
  ...override,
  state: 'ended',
  session: null,
  history: [...override.history, change],
});

/** What people know the build by: its version, or host and port of the laptop. */
export const showsOf = (target: OverrideTarget): string =>
  target.kind === 'registry' ? target.version : target.entry.replace(/^http:\/\/([^/]+)\/.*$/, '$1');
