import { type BlockContext, isClosed } from './availability.ts';
import type { ProblemState } from './state.ts';
import { type Refusal, refusals, type Transition } from './transition.ts';

export type ResetResult =
  | { readonly outcome: 'reset'; readonly seed: number | null }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface ResetRequest {
  /** Raw points that the problem of a seed can earn. */
  possibleFor(seed: number | null): Promise<number>;
  /** Asked for a new seed only where the problem is randomised again at Reset. */
  readonly newSeed: () => number;
}

/**
 * Takes the answers back and publishes 0, even for a solved problem. Attempts, waiting time and the history of submissions
 * stay.
 */
export async function reset(context: BlockContext, request: ResetRequest): Promise<Transition<ResetResult>> {
  const { settings, state } = context;
  if (isClosed(context)) return refused(state, refusals.closedForReset);
  if (!state.done) return refused(state, refusals.nothingToReset);
  const isRandom = settings.rerandomize === 'always' || settings.rerandomize === 'onreset';
  const seed = isRandom ? request.newSeed() : state.seed;
  const score = { raw_earned: 0, raw_possible: await request.possibleFor(seed) };
  return {
    state: {
      ...state,
      seed,
      done: false,
      student_answers: {},
      correct_map: {},
      input_state: {},
      has_saved_answers: false,
      score,
    },
    result: { outcome: 'reset', seed },
    published: { score, onlyIfHigher: null },
  };
}

function refused(state: ProblemState, refusal: Refusal): Transition<ResetResult> {
  return { state, result: { outcome: 'refused', refusal }, published: null };
}
