import type { AuthorCode, AuthorCodeRequest } from '../author-code.ts';
import type { Answers } from '../block/state.ts';
import { loadProblem } from '../load-problem.ts';
import type { LoadOptions, Problem } from '../problem.ts';

export interface Grading {
  readonly seed?: number;
  readonly options?: LoadOptions;
}

/** A problem of these responses for one learner. */
export function buildOlx(olx: string, { seed = 1, options = {} }: Grading = {}): Promise<Problem> {
  return loadProblem(`<problem>${olx}</problem>`, options).build(seed);
}

/** The verdict on a single answer to the first input: correctness, points where there are any, and the message. */
export async function verdict(olx: string, answer: unknown, grading: Grading = {}): Promise<unknown> {
  const problem = await buildOlx(olx, grading);
  const { correctMap } = await problem.grade(answer === undefined ? {} : { p_2_1: answer }, { attempt: 1 });
  const { correctness, npoints } = correctMap['p_2_1'] ?? {};
  return npoints === null || npoints === undefined ? correctness : [correctness, npoints];
}

/** The message beside the first input. */
export async function message(olx: string, answer: unknown, grading: Grading = {}): Promise<unknown> {
  const problem = await buildOlx(olx, grading);
  const { correctMap } = await problem.grade(answer === undefined ? {} : { p_2_1: answer }, { attempt: 1 });
  return correctMap['p_2_1']?.['msg'];
}

/** How a problem that cannot be loaded or graded says so. */
export async function complaint(olx: string, answers: Answers = {}, grading: Grading = {}): Promise<string> {
  try {
    await (await buildOlx(olx, grading)).grade(answers, { attempt: 1 });
    return 'none';
  } catch (error) {
    const { stage, type, message: text } = error as { stage: string; type: string; message: string };
    return `${stage}: ${type}: ${text}`;
  }
}

/** Author code that leaves the names given, or raises; it notes what it was asked to run. */
export function authorCodeLeaving(
  reply:
    | Readonly<Record<string, unknown>>
    | string
    | ((request: AuthorCodeRequest) => Readonly<Record<string, unknown>>),
): AuthorCode & { readonly requests: AuthorCodeRequest[] } {
  const requests: AuthorCodeRequest[] = [];
  return {
    requests,
    execute: async (request) => {
      requests.push(request);
      if (typeof reply === 'string') return { ok: false, kind: 'exception', message: reply };
      return { ok: true, globalsJson: JSON.stringify(typeof reply === 'function' ? reply(request) : reply) };
    },
  };
}
