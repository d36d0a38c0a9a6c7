import type { PublishedGrade } from '@lyceum/capa/block';
import type { AnnouncedScore } from './attempt.ts';

/** What to tell after a change, or null when nobody would learn anything new. */
export function scoreToAnnounce(
  announced: AnnouncedScore | null,
  published: PublishedGrade | null,
): AnnouncedScore | null {
  if (published === null) return null;
  const score: AnnouncedScore = {
    earned: published.score.raw_earned,
    possible: published.score.raw_possible,
    isAttempted: true,
  };
  if (announced === null) return score;
  if (published.onlyIfHigher === true && share(score) <= share(announced)) return null;
  return isSame(score, announced) ? null : score;
}

/** Open edX compares shares of the possible points, so that a problem that grew keeps what was earned on it. */
function share({ earned, possible }: AnnouncedScore): number {
  return possible > 0 ? earned / possible : 0;
}

function isSame(a: AnnouncedScore, b: AnnouncedScore): boolean {
  return a.earned === b.earned && a.possible === b.possible && a.isAttempted === b.isAttempted;
}
