import type { Activity, CourseSnapshot } from '@lyceum/content';

/** All that an outline is drawn from, of one moment. */
export interface OutlineFacts {
  readonly draft: CourseSnapshot;
  readonly published: CourseSnapshot;
  readonly activity: Activity;
  readonly now: Date;
}
