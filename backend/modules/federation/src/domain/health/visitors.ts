import { placeOf } from '../rollout.ts';

const slots = 256;

/**
 * One of 256 slots for a visitor of a version. It tells how many people there were without telling who: a slot belongs to
 * everybody whose hash falls there, and to others with the next version.
 */
export const slotOf = (version: string, visitor: string): number => Math.floor(placeOf(version, visitor) * slots);

/** How many people filled these slots, by linear counting; exact while they are few. */
export function peopleIn(filled: readonly number[]): number {
  const empty = Math.max(1, slots - new Set(filled).size);
  return Math.round(slots * Math.log(slots / empty));
}
