import type { CourseRunKey } from '@lyceum/kernel';
import type { CourseRefs } from './ports.ts';
import { isCourse } from './version-records.ts';

/** A course run as lists show it. Titles and dates are those of the draft. Moments are ISO 8601. */
export interface CourseRunView {
  readonly courseRun: CourseRunKey;
  readonly displayName: string;
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Hash of the root that authors see, and of the one that learners see. */
  readonly draft: string;
  readonly published: string;
  readonly createdAt: Date;
  /** User name. */
  readonly createdBy: string;
}

/** Null for what is no course run: a library. */
export function courseRunView({ context, refs, summary, createdAt, createdBy }: CourseRefs): CourseRunView | null {
  const { draft, published } = refs;
  if (!isCourse(context) || !draft || !published) return null;
  return { courseRun: context, ...summary, draft, published, createdAt, createdBy };
}
