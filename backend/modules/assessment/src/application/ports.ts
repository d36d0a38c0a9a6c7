import type { LoadedProblem } from '@lyceum/capa';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import type { Attempt, LearnerOnProblem } from '../domain/attempt.ts';
import type { Safety } from '../domain/safe-view.ts';

/** A problem where it stands in the course, for one learner. */
export interface ProblemPlace extends LearnerOnProblem {
  readonly displayName: string;
  /** Names the problem's content: the same hash is the same problem. */
  readonly contentHash: string;
  readonly markup: string;
  /** Open edX's fields: own over inherited, with the learner's own due date. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isGraded: boolean;
  /** The learner is of the course team. */
  readonly isStaff: boolean;
}

/** Where problems stand, and who may see them. */
export abstract class Problems {
  /** Null when there is no such problem, or the learner may not see it now. */
  abstract find(principal: Principal, usageKey: UsageKey): Promise<ProblemPlace | null>;
  /** As {@link find} for a learner who does not ask: what only staff and jobs do. */
  abstract findFor(learnerId: number, usageKey: UsageKey): Promise<ProblemPlace | null>;
  /** Every problem of a course run. */
  abstract list(courseRun: CourseRunKey): Promise<readonly Pick<ProblemPlace, 'usageKey' | 'contentHash' | 'markup'>[]>;
  abstract safety(courseRun: CourseRunKey): Safety;
  /** Author HTML as a page may show it. */
  abstract showHtml(html: string, courseRun: CourseRunKey): string;
}

/** Reads problems; the same content is read once. */
export abstract class ProblemReader {
  abstract read(problem: Pick<ProblemPlace, 'usageKey' | 'contentHash' | 'markup'>): Promise<LoadedProblem>;
}

/** One graded submission, kept for ever. */
export interface Submission extends LearnerOnProblem {
  /** Counts the learner's submissions to the problem; unlike the attempt it never starts again. */
  readonly number: number;
  readonly attempt: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly earned: number;
  readonly possible: number;
  readonly contentHash: string;
  readonly submittedAt: Date;
}

export abstract class AttemptStore {
  abstract find(learnerId: number, usageKey: UsageKey): Promise<Attempt | null>;
  abstract list(learnerId: number, usageKeys: readonly UsageKey[]): Promise<readonly Attempt[]>;
  /**
   * Keeps the attempt as its next version. Throws {@link AttemptChanged} when somebody else wrote that version first: then
   * the unit of work around it leaves nothing behind.
   */
  abstract save(attempt: Attempt): Promise<void>;
  abstract addSubmission(submission: Submission): Promise<void>;
  /** Newest first. */
  abstract listSubmissions(learnerId: number, usageKey: UsageKey): Promise<readonly Submission[]>;
  /** Learners with work on a problem, after `after`, in order. */
  abstract listLearners(usageKey: UsageKey, after: number, limit: number): Promise<readonly number[]>;
}

/** The attempt that was to be changed is not the newest any more. */
export class AttemptChanged extends Error {
  override readonly name = 'AttemptChanged';
}

/** People by their username. */
export abstract class Learners {
  /** May somebody see what learners of a course run hand in? */
  abstract mayBeSeenBy(principal: Principal, courseRun: CourseRunKey): Promise<boolean>;
  abstract findId(username: string): Promise<number | null>;
}
