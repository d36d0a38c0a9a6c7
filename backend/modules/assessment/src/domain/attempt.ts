import { freshState, type ProblemState } from '@lyceum/capa/block';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';

export interface LearnerOnProblem {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  readonly usageKey: UsageKey;
}

/** What was last told about the score: what listeners believe. */
export interface AnnouncedScore {
  readonly earned: number;
  readonly possible: number;
  readonly isAttempted: boolean;
}

/** A submission that a client named, so that the same one sent again is known again. */
export interface HandedIn {
  readonly submissionId: string;
  readonly attempt: number;
  readonly success: 'correct' | 'incorrect' | 'submitted';
}

/** A learner's work on one problem. `version` counts the changes: who writes on an old one has to look again. */
export interface Attempt extends LearnerOnProblem {
  readonly version: number;
  readonly state: ProblemState;
  readonly announced: AnnouncedScore | null;
  /** Newest last. */
  readonly handedIn: readonly HandedIn[];
  /** Graded submissions so far, those before a deletion of the state included. */
  readonly submissionCount: number;
}

export function freshAttempt({ learnerId, courseRun, usageKey }: LearnerOnProblem): Attempt {
  return {
    learnerId,
    courseRun,
    usageKey,
    version: 0,
    state: freshState,
    announced: null,
    handedIn: [],
    submissionCount: 0,
  };
}

const remembered = 20;

export function rememberHandedIn(handedIn: readonly HandedIn[], one: HandedIn): readonly HandedIn[] {
  return [...handedIn, one].slice(-remembered);
}
