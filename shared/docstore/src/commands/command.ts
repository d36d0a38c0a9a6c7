import { Double } from 'bson';
import type { Encodable } from '../bson/encode.ts';
import type { Engine } from '../engine.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { Writer } from '../transactions/writer.ts';
import type { ReadContext } from './queries.ts';
import type { Soon } from './soon.ts';

/** A reply of its own for each command: the dispatcher adds to it. */
export type Reply = Map<string, Encodable>;

/** One command with what the dispatcher found out about it. */
export interface CommandContext extends ReadContext {
  readonly engine: Engine;
  /** The address under which this server presents itself. */
  readonly host: string;
  /** Documents of an insert, as they came. */
  readonly documents: readonly Buffer[];
  readonly session: string | null;
  /** Number of a retryable write; null outside one. */
  readonly retryNumber: bigint | null;
  readonly transaction: Transaction | null;
  readonly writer: Writer;
}

export interface Command {
  /** Every option it takes beside its name and the ones all commands take, word by word. */
  readonly options?: string;
  readonly isAllowedInTransaction?: boolean;
  /** It tells what is committed and need not wait until the disk has it. */
  readonly isReadOnly?: boolean;
  readonly run: (context: CommandContext) => Soon<Reply>;
}

const one = new Double(1);

/** A reply that says all went well. */
export function ok(fields: Readonly<Record<string, Encodable | undefined>> = {}): Reply {
  const reply: Reply = new Map();
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) reply.set(name, value);
  }
  return reply.set('ok', one);
}
