import type { Answers, InputCorrectness } from '../block/state.ts';
import type { InputElement, ResponseElement } from '../document/response-element.ts';
import type { PyDict, PyValue } from '../python/values.ts';
import type { ScriptContext } from '../script/contextualize.ts';
import type { CodeRunner } from '../script/run-scripts.ts';

/** A response made ready for one learner. */
export interface Response {
  /** Raw points by input, where they are not what the inputs say. */
  readonly points?: ReadonlyMap<string, number>;
  /** What Show Answer shows, by input id. */
  readonly answers: Answers;
  /** Throws `CapaError`; the order of its inputs is kept. */
  grade(submission: Submission): MaybePromise<ResponseGrade>;
  /** Feedback of the newer kind (`choicehint`, `correcthint`, ...), put after what grading said; input id -> HTML. */
  feedback?(submission: Submission, grade: ResponseGrade): Messages;
  /** Names of the conditions of its `<hintgroup>` that hold. */
  hintConditions?(submission: Submission): ReadonlySet<string | null>;
}

export type MaybePromise<Value> = Value | Promise<Value>;

export type Messages = Readonly<Record<string, string>>;

export interface ResponseGrade {
  readonly inputs: Readonly<Record<string, InputGrade>>;
  readonly overallMessage: string;
}

/** A line of the correct map as grading makes it; hints and the rest come later. */
export interface InputGrade extends InputCorrectness {
  readonly msg: string | null;
}

/** One hand-in, as all responses of a problem see it. */
export interface Submission {
  readonly answers: Answers;
  /** 1 for the first hand-in. */
  readonly attempt: number;
  /** The names author code finds. Responses share it within a submission, and what one leaves there the next one sees. */
  readonly names: Map<string, PyValue>;
}

/** What a response is made of. */
export interface ResponseSetup {
  readonly response: ResponseElement;
  readonly context: ScriptContext;
  readonly runner: CodeRunner;
  readonly partialCredit: PartialCredit;
  /** Input id -> the author's `correct_answer`. */
  readonly defaultAnswers: Readonly<Record<string, string>>;
  readonly hasQueue: boolean;
}

/** The words of `partial_credit`, or null where there is none. */
export type PartialCredit = readonly string[] | null;

export type Names = PyDict;

export function graded(id: string, correctness: string, npoints: number | null = null): ResponseGrade {
  return { inputs: { [id]: { correctness, npoints, msg: '' } }, overallMessage: '' };
}

/** The only input of a response that holds one. */
export function onlyInput(response: ResponseElement): InputElement {
  const [input] = response.inputs;
  if (!input) throw new Error(`The response ${response.id} was let through without an input`);
  return input;
}
