import type { CourseRunKey } from '@lyceum/kernel';
import type { Enrollment } from '../domain/enrollment.ts';

export abstract class EnrollmentStore {
  abstract find(learnerId: number, courseRun: CourseRunKey): Promise<Enrollment | null>;
  /** Active ones, newest first. */
  abstract listOfLearner(learnerId: number): Promise<readonly Enrollment[]>;
  /** Active ones in the order of the learners' ids, above `after`. */
  abstract listOfCourseRun(
    courseRun: CourseRunKey,
    page: { after: number; limit: number },
  ): Promise<readonly Enrollment[]>;
  /** All of a course run, of some learners, or of both together; by learner, then course run; `after` is a cursor. */
  abstract search(query: EnrollmentQuery): Promise<readonly Enrollment[]>;
  abstract countActive(courseRun: CourseRunKey): Promise<number>;
  abstract save(enrollment: Enrollment): Promise<void>;
  /**
   * Inside a unit of work: of two that close the same course run, one waits for the other or is run again. What is
   * counted afterwards stays true until the commit.
   */
  abstract closeForOthers(courseRun: CourseRunKey): Promise<void>;
}

export interface EnrollmentQuery {
  readonly courseRun: CourseRunKey | null;
  readonly learnerIds: readonly number[] | null;
  /** `{learnerId}/{courseRun}` of the last one seen. */
  readonly after: { readonly learnerId: number; readonly courseRun: string } | null;
  readonly limit: number;
}
