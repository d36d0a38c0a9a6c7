import { type BlockContext, isClosed, isCorrectnessAvailable } from './availability.ts';
import { awaitsReset } from './block-view.ts';
import { type GradedProblem, type GradingTrouble, trouble } from './graded-problem.ts';
import { scoreThatCounts } from './grading-method.ts';
import { type Answers, type CorrectMap, earnedOf, isRight, type ProblemState, type RawScore } from './state.ts';
import { type Refusal, refusals, type Transition } from './transition.ts';
import { secondsInWords } from './wait.ts';

export type SubmitResult =
  /** `submitted` where the learner may not know whether it is right. */
  | { readonly outcome: 'graded'; readonly success: 'correct' | 'incorrect' | 'submitted' }
  | GradingTrouble
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Grades answers and uses an attempt. Answers that cannot be graded use none and start no waiting time. */
export async function submit(
  context: BlockContext,
  problem: GradedProblem,
  answers: Answers,
): Promise<Transition<SubmitResult>> {
  const refusal = refusalToSubmit(context);
  if (refusal !== null) return { state: context.state, result: { outcome: 'refused', refusal }, published: null };
  const outcome = await problem.gradeResponses(answers, { attempt: context.state.attempts + 1 });
  if (outcome.kind !== 'graded') {
    return { state: withUngradedAnswers(context.state, problem, answers), result: trouble(outcome), published: null };
  }
  const state = graded(context, problem, answers, outcome.correctMap);
  return {
    state,
    result: { outcome: 'graded', success: successOf(outcome.correctMap, isCorrectnessAvailable(context)) },
    published: state.score && { score: state.score, onlyIfHigher: null },
  };
}

/** Why a submission would be refused now, or null. */
export function refusalToSubmit(context: BlockContext): Refusal | null {
  if (isClosed(context)) return refusals.closed;
  if (awaitsReset(context)) return refusals.resetBeforeSubmit;
  const { submissionWaitSeconds } = context.settings;
  const { last_submission_time } = context.state;
  if (last_submission_time === null || submissionWaitSeconds === 0) return null;
  const remaining = submissionWaitSeconds - (context.now.getTime() - Date.parse(last_submission_time)) / 1000;
  if (remaining <= 0) return null;
  const message = `You must wait at least ${secondsInWords(submissionWaitSeconds)} between submissions. ${secondsInWords(Math.trunc(remaining))} remaining.`;
  return { code: 'wait', message };
}

function graded(
  { settings, state, now }: BlockContext,
  problem: GradedProblem,
  answers: Answers,
  correctMap: CorrectMap,
): ProblemState {
  const score: RawScore = { raw_earned: earnedOf(correctMap), raw_possible: problem.possible };
  const history = [...state.score_history, score];
  return {
    ...state,
    attempts: state.attempts + 1,
    done: true,
    student_answers: answers,
    correct_map: correctMap,
    student_answers_history: [...state.student_answers_history, answers],
    correct_map_history: [...state.correct_map_history, correctMap],
    score_history: history,
    score: scoreThatCounts({ method: settings.gradingMethod, history, possible: problem.possible }),
    has_saved_answers: false,
    last_submission_time: now.toISOString(),
  };
}

/** The answers stay on the page; the score falls back to that of the last correct map, whatever the grading method. */
function withUngradedAnswers(state: ProblemState, problem: GradedProblem, answers: Answers): ProblemState {
  return {
    ...state,
    student_answers: answers,
    has_saved_answers: false,
    score: { raw_earned: earnedOf(state.correct_map), raw_possible: problem.possible },
  };
}

function successOf(correctMap: CorrectMap, isKnown: boolean): 'correct' | 'incorrect' | 'submitted' {
  if (!isKnown) return 'submitted';
  return Object.values(correctMap).every(({ correctness }) => isRight(correctness)) ? 'correct' : 'incorrect';
}
