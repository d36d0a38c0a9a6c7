import { type Release, type ReleaseChange, rollbackTarget } from '../release.ts';

/** A version that somebody gave to a channel lately, and the one to return to. */
export interface Watched {
  readonly channel: string;
  readonly version: string;
  readonly before: string;
  readonly since: Date;
}

const hourMs = 3_600_000;
/** After a day the people of a version are no news any more: what breaks then is not its doing. */
const watchedMs = 24 * hourMs;

/** What is on trial. A channel that was taken back is not: the site never goes back twice by itself. */
export function watchedIn(release: Release, now: Date): readonly Watched[] {
  return Object.entries(release.channels).flatMap(([channel, version]) => {
    const given = lastMove(release, (change) => change.channel === channel);
    const before = rollbackTarget(release, channel);
    if (!given || !before || !isGiving(given) || now.getTime() - given.at.getTime() > watchedMs) return [];
    return [{ channel, version, before, since: given.at }];
  });
}

/**
 * Where the hour of counts begins that a report belongs to: at the full hour, or when the version was given to a channel
 * within it. What a version did before is not held against it when a person gives it to people again.
 */
export function countsBegin(release: Release | null, version: string, now: Date): Date {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  const given = release && lastMove(release, ({ to }) => to === version)?.at;
  return given && given > hour && given <= now ? given : hour;
}

const lastMove = ({ history }: Release, is: (change: ReleaseChange) => boolean): ReleaseChange | undefined =>
  history.findLast((change) => change.to !== null && is(change));

const isGiving = ({ act }: ReleaseChange): boolean => act === 'publish' || act === 'promote';
