/** Where a course run stands between its dates. */
export type CourseStage = 'upcoming' | 'open' | 'ended';

interface CourseDates {
  readonly start: string | null;
  readonly end: string | null;
}

export function stageOf({ start, end }: CourseDates, now: Date): CourseStage {
  if (end !== null && new Date(end) < now) return 'ended';
  return start !== null && new Date(start) > now ? 'upcoming' : 'open';
}
