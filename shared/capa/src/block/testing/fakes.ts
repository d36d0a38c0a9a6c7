import type { BlockContext } from '../availability.ts';
import type { GradedProblem, GradeOutcome } from '../graded-problem.ts';
import { problemSettings } from '../settings.ts';
import { type Answers, type CorrectMap, freshState, type ProblemState } from '../state.ts';

export const noon = new Date('2030-01-01T12:00:00Z');

/** A learner at noon; `fields` under their Open edX names. */
export function aContext(
  given: { fields?: Record<string, unknown>; state?: Partial<ProblemState>; now?: Date; isStaff?: boolean } = {},
): BlockContext {
  return {
    settings: problemSettings(given.fields ?? {}),
    state: { ...freshState, seed: 1, score: { raw_earned: 0, raw_possible: 1 }, ...given.state },
    now: given.now ?? noon,
    isStaff: given.isStaff ?? false,
  };
}

/**
 * A problem with one input `p_2_1` that earns the points its answer names: "1" is right, "0" wrong, anything between
 * partially right; "?" is rejected and "!" breaks the grader.
 */
export function aProblem(given: Partial<GradedProblem> = {}): GradedProblem {
  return {
    possible: 1,
    supportsRescoring: true,
    gradeResponses: async (answers) => gradeByPoints(answers),
    answers: async () => ({ p_2_1: '1', p_solution_1: '<p>One.</p>' }),
    ...given,
  };
}

export function correctness(points: number): CorrectMap {
  return {
    p_2_1: { correctness: points >= 1 ? 'correct' : points > 0 ? 'partially-correct' : 'incorrect', npoints: points },
  };
}

function gradeByPoints(answers: Answers): GradeOutcome {
  const answer = answers['p_2_1'];
  if (answer === '?') return { kind: 'rejected', message: 'Could not read "?"' };
  if (answer === '!') return { kind: 'failed', error: 'KeyError', message: 'p_2_1' };
  return { kind: 'graded', correctMap: correctness(Number(answer)) };
}
