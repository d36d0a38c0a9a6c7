import { type Doc, docOf, isDoc, isTruthy, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { CommandContext } from './command.ts';
import { Pace } from './pace.ts';

const mostStatements = 100_000;

export interface BatchOutcome {
  readonly answers: readonly (readonly [number, Doc])[];
  readonly errors: readonly Doc[];
  readonly retried: readonly number[];
}

/** Runs statements in order; a failed one is reported by its index and, in an ordered batch, ends it. */
export async function runBatch(
  context: CommandContext,
  size: number,
  run: (at: number) => Doc | Promise<Doc>,
): Promise<BatchOutcome> {
  if (size === 0 || size > mostStatements)
    throw new CommandError(16, `Write batch sizes must be between 1 and ${mostStatements}. Got ${size} operations.`);
  const { engine, body, session, retryNumber, transaction } = context;
  const isOrdered = body.has('ordered') ? isTruthy(body.get('ordered')) : true;
  const answers: [number, Doc][] = [];
  const errors: Doc[] = [];
  const retried: number[] = [];
  const pace = new Pace();
  for (let at = 0; at < size; at++) {
    const turnOver = pace.step();
    if (turnOver) await turnOver;
    const statement = statementId(body, at);
    const known =
      session !== null && retryNumber !== null ? engine.retries.answerOf(session, retryNumber, statement) : null;
    if (isDoc(known)) {
      retried.push(statement);
      answers.push([at, known]);
      continue;
    }
    try {
      const given = run(at);
      const answer = given instanceof Promise ? await given : given;
      answers.push([at, answer]);
      if (session !== null && retryNumber !== null) engine.retries.keep(session, retryNumber, statement, answer);
    } catch (error) {
      if (!(error instanceof CommandError) || error.labels.length > 0) throw error;
      if (error.code === 40415 || error.code === 115) throw error;
      errors.push(
        docOf({ index: at, code: error.code, ...(error.extra as Record<string, Value>), errmsg: error.message }),
      );
      if (transaction) engine.transactions.abort(transaction);
      if (isOrdered || transaction) break;
    }
  }
  return { answers, errors, retried };
}

function statementId(body: Doc, at: number): number {
  const ids = body.get('stmtIds');
  if (Array.isArray(ids)) return wholeNumber(ids[at]) ?? at;
  return (wholeNumber(body.get('stmtId')) ?? 0) + at;
}

export function errorsOf({ errors, retried }: BatchOutcome): Readonly<Record<string, Value | undefined>> {
  return {
    writeErrors: errors.length > 0 ? [...errors] : undefined,
    retriedStmtIds: retried.length > 0 ? [...retried] : undefined,
  };
}

export const sum = (answers: readonly (readonly [number, Doc])[], field: string): number =>
  answers.reduce((total, [, answer]) => total + (wholeNumber(answer.get(field)) ?? 0), 0);
