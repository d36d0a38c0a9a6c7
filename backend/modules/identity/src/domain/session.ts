/** A browser that is signed in. `id` is the digest of the secret in its cookie. */
export interface Session {
  readonly id: string;
  readonly accountId: number;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** A session ends so long after it was last used; Django's default, which Open edX keeps. */
export const idleDays = 14;
export const idleSeconds = idleDays * 24 * 60 * 60;

/** Use is noted at most so often: a page asks many things at once. */
const noteEveryMs = 60 * 60 * 1000;

export function openSession({ id, accountId, now }: { id: string; accountId: number; now: Date }): Session {
  return { id, accountId, openedAt: now, seenAt: now, expiresAt: expiryFrom(now) };
}

export const isOver = (session: Session, now: Date): boolean => session.expiresAt <= now;

/** The session with its use noted, or null when the last note is recent enough. */
export function noteUse(session: Session, now: Date): Session | null {
  if (now.getTime() - session.seenAt.getTime() < noteEveryMs) return null;
  return { ...session, seenAt: now, expiresAt: expiryFrom(now) };
}

const expiryFrom = (now: Date): Date => new Date(now.getTime() + idleSeconds * 1000);
