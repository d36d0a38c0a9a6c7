export {
  type BlockContext,
  isAnswerAvailable,
  isClosed,
  isCorrect,
  isCorrectnessAvailable,
  isPastDue,
} from './availability.ts';
export { type BlockView, blockView } from './block-view.ts';
export { demandHint, type HintResult } from './demand-hint.ts';
export { receiveGrade } from './external-grade.ts';
export { firstView } from './first-view.ts';
export type { GradedProblem, GradeOutcome, GradeRequest, GradingTrouble } from './graded-problem.ts';
export { scoreThatCounts } from './grading-method.ts';
export { type RescoreResult, rescore } from './rescore.ts';
export { type ResetRequest, type ResetResult, reset } from './reset.ts';
export { type SaveResult, save } from './save.ts';
export { chooseSeed, perStudentSeed, type SeedRequest } from './seed.ts';
export { type ProblemSettings, problemSettings } from './settings.ts';
export { type ShowAnswerResult, showAnswer } from './show-answer.ts';
export {
  type Answers,
  type CorrectMap,
  earnedOf,
  freshState,
  type InputCorrectness,
  type ProblemState,
  type RawScore,
  readState,
} from './state.ts';
export { refusalToSubmit, type SubmitResult, submit } from './submit.ts';
export type { PublishedGrade, Refusal, RefusalCode, Transition } from './transition.ts';
