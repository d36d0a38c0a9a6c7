import type { AuthorCode } from '../author-code.ts';
import { type CorrectMap, earnedOf, type InputCorrectness } from '../block/state.ts';
import { loadProblem } from '../load-problem.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { bytesEscape } from '../python/values.ts';

/** One line of a capa case file: a problem, a seed and what a learner handed in. */
export interface CapaCase {
  readonly id: string;
  readonly suite?: string;
  readonly olx?: string;
  readonly course_ref?: CourseReference;
  readonly seed: number;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly attempt?: number;
  /** False where no external grader is set up. */
  readonly xqueue?: boolean;
  /** What the external grader answers, and whether it answers under the right key. */
  readonly grader_reply?: string;
  readonly grader_key?: string;
  readonly python_lib?: boolean;
}

export interface CourseReference {
  readonly repo: string;
  readonly course_dir: string;
  readonly path: string;
  readonly url_name: string;
}

/** What a case needs beyond itself. */
export interface CaseServices {
  readonly authorCode: AuthorCode;
  /** The problem's text as import keeps it, or null when the course is not at hand. */
  problemOf(reference: CourseReference): Promise<string | null>;
  /** The course's `python_lib.zip`, or null. */
  pythonLibOf(reference: CourseReference): Promise<Uint8Array | null>;
}

type Report = Readonly<Record<string, unknown>>;

/** What the platform answers for a case, in its own words; never looks at an expected answer. */
export async function capaCase(given: CapaCase, services: CaseServices): Promise<Report> {
  const reference = given.course_ref;
  const olx = given.olx ?? (reference ? await services.problemOf(reference) : null);
  if (olx === null) return { error: { stage: 'load', type: 'FileNotFoundError', message: reference?.path ?? '' } };
  const pythonLib = given.python_lib && reference ? await services.pythonLibOf(reference) : null;
  const loaded = loadProblem(olx, { authorCode: services.authorCode, pythonLib, hasQueue: given.xqueue !== false });
  const start = { block_max_score: loaded.maxScore };
  try {
    const problem = await loaded.build(given.seed);
    return { ...start, ...(await play(given, olx, problem)) };
  } catch (error) {
    return { ...start, error: errorReport(error) };
  }
}

async function play(given: CapaCase, olx: string, problem: Problem): Promise<Report> {
  const shown = { ...learnerReport(problem, olx), ...(given.suite === 'course' ? {} : await answerReport(problem)) };
  try {
    const { correctMap, overallMessage } = await problem.grade(given.responses, { attempt: given.attempt ?? 1 });
    const replied = given.grader_reply === undefined ? null : withReply(given, given.grader_reply, problem, correctMap);
    const final = replied ?? correctMap;
    return {
      ...shown,
      correct_map: mapReport(final),
      ...(overallMessage === '' ? {} : { overall_message: overallMessage }),
      score: { earned: earnedOf(final), possible: problem.possible },
      ...(replied ? { correct_map_before_reply: mapReport(correctMap) } : {}),
    };
  } catch (error) {
    return { ...shown, error: { ...errorReport(error), attempt_counted: false, shown_to_learner: isShown(error) } };
  }
}

/** What the learner's seed made of the problem. */
function learnerReport(problem: Problem, olx: string): Report {
  const variables = scriptNames(olx).map((name) => [name, problem.variables[name] ?? null]);
  return {
    ...(Object.keys(problem.choiceOrder).length === 0 ? {} : { choice_order: problem.choiceOrder }),
    ...(variables.length === 0 ? {} : { context: Object.fromEntries(variables) }),
  };
}

/** Names that scripts give a value at the beginning of a line. */
function scriptNames(olx: string): string[] {
  const scripts = [...olx.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code);
  const names = scripts.join('\n').matchAll(/^(?:<!\[CDATA\[)?([A-Za-z_]\w*)\s*=(?!=)/gm);
  return [...new Set([...names].map(([, name = '']) => name))];
}

async function answerReport(problem: Problem): Promise<Report> {
  const inputs = Object.entries(await problem.answers()).filter(([id]) => !/_solution_\d+$/.test(id));
  return { answers: Object.fromEntries(inputs.map(([id, answer]) => [id, answerText(answer)])) };
}

/** Recorded lists are sorted: the platform keeps some of them as sets. */
function answerText(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.toSorted();
  return answer ?? 'None';
}

/** A reply under a wrong key is not taken, unless it cannot be read at all. */
function withReply({ grader_key }: CapaCase, reply: string, problem: Problem, correctMap: CorrectMap): CorrectMap {
  const [queued] = Object.entries(correctMap).filter(([, line]) => line['queued'] === true);
  if (!queued) return correctMap;
  const received = problem.receiveReply(correctMap, queued[0], reply);
  const isRightKey = grader_key === undefined || grader_key === 'right';
  return isRightKey || received[queued[0]]?.correctness === null ? received : correctMap;
}

function mapReport(correctMap: CorrectMap): Report {
  return Object.fromEntries(Object.entries(correctMap).map(([id, line]) => [id, lineReport(line)]));
}

function lineReport({ correctness, npoints, ...rest }: InputCorrectness): Report {
  const { msg = '', hint, hintmode, queued, answervariable } = rest;
  return {
    correctness,
    npoints,
    msg,
    ...(hint ? { hint, hintmode } : {}),
    ...(queued ? { queued } : {}),
    ...(answervariable ? { answervariable } : {}),
  };
}

const isShown = (error: unknown): boolean => error instanceof ProblemError && error.isShown;

/** Recorded messages are cut at 300 characters; author code's are written as Python writes the bytes of its error stream. */
function errorReport(error: unknown): Report & { readonly stage: string } {
  if (!(error instanceof ProblemError)) throw error;
  const { stage, type, isAuthorCode } = error;
  const message = isAuthorCode ? `python: ${bytesEscape(error.message, "'")}` : error.message;
  return { stage, type, message: message.slice(0, 300) };
}
