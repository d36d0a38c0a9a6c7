import type { GradeOverride } from '@lyceum/grades';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import type { GradedCourse } from '../domain/graded-course.ts';
import type { LearnerGrades } from '../domain/learner-grades.ts';

/** What of published courses decides grades. */
export abstract class GradedCourses {
  abstract find(courseRun: CourseRunKey): Promise<GradedCourse | null>;
}

export abstract class GradeStore {
  abstract find(learnerId: number, courseRun: CourseRunKey): Promise<LearnerGrades | null>;
  abstract list(courseRun: CourseRunKey, learnerIds: readonly number[]): Promise<readonly LearnerGrades[]>;
  /** Learners with grades, after `after`, in order. */
  abstract listLearners(courseRun: CourseRunKey, after: number, limit: number): Promise<readonly number[]>;
  abstract save(grades: LearnerGrades): Promise<void>;
  abstract saveAll(grades: readonly LearnerGrades[]): Promise<void>;
  /** By what the learners of a course run were graded last; null before anybody was. */
  abstract findFingerprint(courseRun: CourseRunKey): Promise<string | null>;
  abstract saveFingerprint(courseRun: CourseRunKey, fingerprint: string): Promise<void>;
}

/** Who set or took back what, kept for ever. */
export interface OverrideRecord {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  readonly subsection: UsageKey;
  readonly by: string;
  readonly comment: string;
  readonly action: 'create' | 'update' | 'delete';
  readonly override: GradeOverride | null;
  readonly at: Date;
}

export abstract class OverrideHistory {
  abstract add(record: OverrideRecord): Promise<void>;
  /** Newest first. */
  abstract list(learnerId: number, subsection: UsageKey, limit: number): Promise<readonly OverrideRecord[]>;
}

export interface Person {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** Who is in a course run. */
export abstract class Learners {
  abstract find(learnerId: number): Promise<Person | null>;
  abstract findByUsername(username: string): Promise<Person | null>;
  abstract isEnrolled(learnerId: number, courseRun: CourseRunKey): Promise<boolean>;
  abstract count(courseRun: CourseRunKey): Promise<number>;
  /** Enrolled learners after `after`, in order of their ids. */
  abstract list(courseRun: CourseRunKey, after: number, limit: number): Promise<readonly Person[]>;
}

/** A course run as one learner sees it. */
export interface LearnerPage {
  readonly end: string | null;
  readonly enrollmentMode: string | null;
  readonly isStaff: boolean;
  readonly hasScheduledContent: boolean;
  readonly completion: { readonly complete: number; readonly incomplete: number; readonly locked: number };
  readonly now: Date;
  /** What the learner may open now. */
  isOpen(subsection: UsageKey): boolean;
  dueOf(subsection: UsageKey): Date | null;
}

export abstract class LearnerPages {
  abstract open(learner: Pick<Principal, 'userId' | 'username'>, courseRun: CourseRunKey): Promise<LearnerPage>;
}
