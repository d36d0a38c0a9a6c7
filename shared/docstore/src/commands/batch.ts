import { type Doc, docOf, isDoc, isTruthy, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { CommandContext, Reply } from './command.ts';
import { Pace } from './pace.ts';
import type { Soon } from './soon.ts';

const mostStatements = 100_000;

export interface BatchOutcome {
  readonly answers: readonly (readonly [number, Doc])[];
  readonly errors: readonly Doc[];
  readonly retried: readonly number[];
}

/** Runs statements in order; a failed one is reported by its index and, in an ordered batch, ends it. */
export function runBatch(context: CommandContext, size: number, run: (at: number) => Soon<Doc>): Soon<BatchOutcome> {
  if (size === 0 || size > mostStatements)
    throw new CommandError(16, `Write batch sizes must be between 1 and ${mostStatements}. Got ${size} operations.`);
  return new Batch(context, size, run).runFrom(0);
}

class Batch implements BatchOutcome {
  readonly answers: [number, Doc][] = [];
  readonly errors: Doc[] = [];
  readonly retried: number[] = [];
  #isOver = false;
  readonly #context: CommandContext;
  readonly #size: number;
  readonly #run: (at: number) => Soon<Doc>;
  readonly #pace: Pace | null;

  constructor(context: CommandContext, size: number, run: (at: number) => Soon<Doc>) {
    this.#context = context;
    this.#size = size;
    this.#run = run;
    this.#pace = size > 1 ? new Pace() : null;
  }

  runFrom(at: number): Soon<BatchOutcome> {
    for (let next = at; next < this.#size && !this.#isOver; next++) {
      const waiting = this.#step(next);
      if (waiting) return waiting.then(() => this.runFrom(next + 1));
    }
    return this;
  }

  /** A promise when the statement has to wait for its turn or for others. */
  #step(at: number): Promise<void> | null {
    const turnOver = this.#pace?.step();
    return turnOver ? turnOver.then(() => this.#runOne(at) ?? undefined) : this.#runOne(at);
  }

  #runOne(at: number): Promise<void> | null {
    const { engine, body, session, retryNumber } = this.#context;
    const statement = statementId(body, at);
    const isNumbered = session !== null && retryNumber !== null;
    const known = isNumbered ? engine.retries.answerOf(session, retryNumber, statement) : null;
    if (isDoc(known)) {
      this.retried.push(statement);
      this.answers.push([at, known]);
      return null;
    }
    const keep = (answer: Doc) => {
      this.answers.push([at, answer]);
      if (isNumbered) engine.retries.keep(session, retryNumber, statement, answer);
    };
    try {
      const given = this.#run(at);
      if (given instanceof Promise) return given.then(keep).catch((error) => this.#fail(at, error));
      keep(given);
    } catch (error) {
      this.#fail(at, error);
    }
    return null;
  }

  #fail(at: number, error: unknown): void {
    if (!(error instanceof CommandError) || error.labels.length > 0) throw error;
    if (error.code === 115) throw error;
    const extra = error.extra as Record<string, Value>;
    this.errors.push(docOf({ index: at, code: error.code, ...extra, errmsg: error.message }));
    const { engine, body, transaction } = this.#context;
    if (transaction) engine.transactions.abort(transaction);
    const isOrdered = body.has('ordered') ? isTruthy(body.get('ordered')) : true;
    this.#isOver = isOrdered || transaction !== null;
  }
}

function statementId(body: Doc, at: number): number {
  const ids = body.get('stmtIds');
  if (Array.isArray(ids)) return wholeNumber(ids[at]) ?? at;
  return (wholeNumber(body.get('stmtId')) ?? 0) + at;
}

/** Adds to the reply which statements failed, and which had been done before. */
export function withErrors(reply: Reply, { errors, retried }: BatchOutcome): Reply {
  if (errors.length > 0) reply.set('writeErrors', errors);
  if (retried.length > 0) reply.set('retriedStmtIds', retried);
  return reply;
}

export const sum = (answers: readonly (readonly [number, Doc])[], field: string): number =>
  answers.reduce((total, [, answer]) => total + (wholeNumber(answer.get(field)) ?? 0), 0);
