import type { AuthorCode } from './author-code.ts';
import type { GradedProblem, GradeRequest } from './block/graded-problem.ts';
import type { Answers, CorrectMap } from './block/state.ts';
import type { ProblemView } from './view/problem-view.ts';

/** A problem's text, read once. Holds nothing of a learner; keep it as long as the text is the same. */
export interface LoadedProblem {
  /**
   * Raw points of all inputs together, as known without a learner (Open edX's `max_score()`): annotations count 1 here
   * although they are graded out of 2; 0 where the responses are wrongly put together; null where the text is no XML.
   */
  readonly maxScore: number | null;
  /** Demand hints as HTML, in order; `demandHint` of `@lyceum/capa/block` frames them. */
  readonly hints: readonly string[];
  /**
   * Makes the problem one learner's: runs its script, shuffles, picks. The same seed gives the same problem. Rejects with
   * {@link ProblemError} of stage `load` when the author made a mistake.
   */
  build(seed: number, learner?: LearnerContext): Promise<Problem>;
}

/** What scripts may know of the learner. */
export interface LearnerContext {
  /** Defaults to `student`. */
  readonly anonymousId?: string;
}

export interface LoadOptions {
  /** Before every input id, as in `p_2_1`: the block's name, see `htmlId`. Defaults to `p`. */
  readonly id?: string;
  /** Runs author Python; without it problems that hold some are refused with a clear {@link ProblemError}. */
  readonly authorCode?: AuthorCode | null;
  /** The course's `python_lib.zip`. */
  readonly pythonLib?: Uint8Array | null;
  /** Whether answers for external graders can be delivered; without a queue such answers are refused with a message. */
  readonly hasQueue?: boolean;
}

/** One learner's problem. Immutable: it draws and grades, and keeps nothing. */
export interface Problem extends GradedProblem {
  readonly seed: number;
  /** The names that scripts left for `$variables`, as JavaScript values; big integers and infinities included. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The tree to draw, with the learner's values, states and messages where given. */
  view(attempt?: AttemptToDraw): ProblemView;
  /** Input id -> names of its choices in the order drawn, for inputs that are shuffled or pooled. */
  readonly choiceOrder: Readonly<Record<string, readonly string[]>>;
  /** As `gradeResponses`, and throws {@link ProblemError} of stage `grade` instead of naming an outcome. */
  grade(answers: Answers, request: GradeRequest): Promise<GradeResult>;
  /** What to send to the external grader for each queued input; empty when there is none. */
  queueRequests(answers: Answers): readonly QueueRequest[];
  /** Takes the reply of an external grader for one input: JSON `{"correct", "score", "msg"}`. The caller has checked whose it is. */
  receiveReply(correctMap: CorrectMap, inputId: string, reply: string): CorrectMap;
}

export interface GradeResult {
  readonly correctMap: CorrectMap;
  /** HTML about the whole problem, which a check function said last; empty for none. */
  readonly overallMessage: string;
}

/** The part of a learner's state that is drawn. Names as in `ProblemState`. */
export interface AttemptToDraw {
  readonly answers?: Answers;
  readonly correctMap?: CorrectMap;
  /** Answers were saved and not handed in since: what grading said belongs to others. */
  readonly hasSavedAnswers?: boolean;
  /** False hides right and wrong: graded inputs are `submitted`, without messages. Defaults to true. */
  readonly showsCorrectness?: boolean;
  readonly overallMessage?: string;
}

/** A submission for an external grader (xqueue): the platform adds address and key. */
export interface QueueRequest {
  readonly inputId: string;
  readonly queueName: string | null;
  readonly graderPayload: string;
  readonly submission: string;
}

/** Something the author, or what the learner wrote, does wrong, in the words and under the names of the platform. */
export class ProblemError extends Error {
  /** Python's name of the error, such as `LoncapaProblemError`; recorded cases are held to it. */
  readonly type: string;
  readonly stage: 'load' | 'grade';
  /** Whether the platform shows the message to the learner; otherwise it answers with an internal error. */
  readonly isShown: boolean;
  /** Whether author code failed, and `message` is what it said. */
  readonly isAuthorCode: boolean;

  constructor(stage: 'load' | 'grade', type: string, message: string, kind: Partial<ErrorKind> = {}) {
    super(message);
    this.name = 'ProblemError';
    this.stage = stage;
    this.type = type;
    this.isShown = kind.isShown ?? false;
    this.isAuthorCode = kind.isAuthorCode ?? false;
  }
}

interface ErrorKind {
  readonly isShown: boolean;
  readonly isAuthorCode: boolean;
}
