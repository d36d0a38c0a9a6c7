import { setTimeout } from 'node:timers/promises';
import { Double } from 'bson';
import type { EncodableDoc } from '../bson/encode.ts';
import { type Doc, docOf, isDoc, isNumeric, toNumber, type Value } from '../bson/values.ts';
import type { Engine } from '../engine.ts';
import { CommandError, notSupported } from '../errors.ts';
import { noSuchTransaction } from '../transactions/manager.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { hello, sessionKey } from './admin.ts';
import { type Command, type CommandContext, ok, type Reply } from './command.ts';
import { checkEnvelope, refuseUnknownOptions } from './envelope.ts';
import type { Fault } from './fail-points.ts';
import { LogicalClock } from './logical-clock.ts';
import { commands, foreignCommands } from './registry.ts';
import { SessionQueue } from './session-queue.ts';
import { type Soon, soon } from './soon.ts';

export interface Request {
  readonly body: Doc;
  readonly documents: readonly Buffer[];
  /** It came as older drivers send everything; today's greet so, and say the rest in OP_MSG. */
  readonly isLegacy?: boolean;
}

/** Runs commands: checks their options, finds their transaction, and words every outcome as a reply. */
export class Dispatcher {
  readonly #engine: Engine;
  /** Under which address this server presents itself. */
  host = '';
  readonly #sessions = new SessionQueue();
  readonly #clock = new LogicalClock();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Never fails but for a fault that tests ordered: what goes wrong is in the reply. A reply that has to wait comes when the outcome is durable. */
  run(request: Request): Soon<EncodableDoc> {
    const name = request.body.keys().next().value ?? '';
    if (name === 'hello' || name === 'isMaster' || name === 'ismaster') {
      return this.#finish(ok(hello(this.host, name !== 'hello')), request.body);
    }
    if (request.isLegacy) return this.#finish(failureReply(unsupportedQuery(name)), request.body);
    const fault = this.#engine.failPoints?.strike(name, request.body);
    if (fault) return this.#strike(fault, name, request);
    return soon(this.#outcome(name, request), (reply) => this.#finish(reply, request.body));
  }

  /** What becomes of a command under a fault; failing itself, it closes the connection. */
  async #strike(fault: Fault, name: string, request: Request): Promise<EncodableDoc> {
    await setTimeout(fault.blockMs);
    if (fault.closesConnection) throw new Error('a fail point closes this connection');
    const { errorCode, labels, writeConcernError } = fault;
    if (errorCode !== null)
      return this.#finish(
        failureReply(new CommandError(errorCode, "Failing command via 'failCommand' failpoint", { labels })),
        request.body,
      );
    const reply = this.#finish(await this.#outcome(name, request), request.body);
    if (!writeConcernError) return reply;
    reply.set('writeConcernError', writeConcernError);
    return labels.length > 0 ? reply.set('errorLabels', [...labels]) : reply;
  }

  #outcome(name: string, request: Request): Soon<Reply> {
    try {
      const reply = this.#inTurn(name, request);
      return reply instanceof Promise
        ? reply.catch((error) => this.#failed(error)).then((later) => this.#settled(name, later))
        : this.#settled(name, reply);
    } catch (error) {
      return this.#settled(name, this.#failed(error));
    }
  }

  /** What broke off inside takes the whole turn with it: half of a write may be done. */
  #failed(error: unknown): Reply {
    if (error instanceof CommandError) return failureReply(error);
    this.#engine.group.fail(error);
    console.error('docstore:', error);
    return failureReply(new CommandError(1, `docstore failed inside: ${messageOf(error)}`));
  }

  /** The reply, once everything that was written until now is durable; for a reader, once it is committed. */
  #settled(name: string, reply: Reply): Soon<Reply> {
    const { group } = this.#engine;
    const written = commands.get(name)?.isReadOnly ? group.committed() : group.durable();
    if (!written) return reply;
    return written.then(
      () => reply,
      (lost) => {
        console.error('docstore:', lost);
        return failureReply(new CommandError(1, `docstore could not commit: ${messageOf(lost)}`));
      },
    );
  }

  /** Commands without a number have no order among themselves. */
  #inTurn(name: string, request: Request): Soon<Reply> {
    const session = sessionKey(request.body.get('lsid'));
    if (session === null || !request.body.has('txnNumber')) return this.#execute(name, request, session);
    return this.#sessions.run(session, () => this.#execute(name, request, session));
  }

  #execute(name: string, request: Request, session: string | null): Soon<Reply> {
    const command = commands.get(name);
    if (!command)
      throw foreignCommands.has(name)
        ? notSupported(`the command ${name}`)
        : new CommandError(59, `no such command: '${name}'`);
    refuseUnknownOptions(name, command, request.body);
    checkEnvelope(name, request.body);
    const context = this.#contextOf(name, command, request, session);
    this.#engine.group.enter();
    if (context.transaction === null) return command.run(context);
    return this.#orAbort(context.transaction, () => command.run(context));
  }

  /** What fails inside a transaction ends it. */
  #orAbort(transaction: Transaction, run: () => Soon<Reply>): Soon<Reply> {
    const abort = (error: unknown): never => {
      this.#engine.transactions.abort(transaction);
      throw error;
    };
    try {
      const reply = run();
      return reply instanceof Promise ? reply.catch(abort) : reply;
    } catch (error) {
      return abort(error);
    }
  }

  #contextOf(name: string, command: Command, { body, documents }: Request, session: string | null): CommandContext {
    const given = body.get('txnNumber');
    const number = typeof given === 'bigint' ? given : null;
    const isInTransaction = body.get('autocommit') === false;
    const isEnding = name === 'commitTransaction' || name === 'abortTransaction';
    const transaction =
      isInTransaction && !isEnding && number !== null
        ? this.#join(session as string, number, name, command, body)
        : null;
    const limit = body.get('maxTimeMS');
    const writer = transaction ? this.#engine.writerOf(transaction) : this.#engine.plainWriter;
    return {
      engine: this.#engine,
      database: String(body.get('$db') ?? 'admin'),
      host: this.host,
      body,
      documents,
      session,
      retryNumber: isInTransaction ? null : number,
      transaction,
      writer,
      view: writer,
      deadline: isNumeric(limit) && toNumber(limit) > 0 ? Date.now() + toNumber(limit) : null,
    };
  }

  #join(session: string, number: bigint, name: string, command: Command, body: Doc): Transaction {
    const { transactions } = this.#engine;
    transactions.expire(Date.now());
    const transaction =
      body.get('startTransaction') === true
        ? transactions.start(session, number, Date.now())
        : transactions.find(session, number);
    if (!command.isAllowedInTransaction) {
      transactions.abort(transaction);
      throw new CommandError(263, `Cannot run '${name}' in a multi-document transaction.`);
    }
    if (transaction.state !== 'open') throw noSuchTransaction(number);
    return transaction;
  }

  /** Every reply carries the times that causally consistent sessions pass on, and what a write concern could not get. */
  #finish(reply: Reply, body: Doc): Reply {
    const concern = body.get('writeConcern');
    const w = isDoc(concern) ? concern.get('w') : undefined;
    if (isNumeric(w) && toNumber(w) > 1) reply.set('writeConcernError', unsatisfiable);
    else if (typeof w === 'string' && w !== 'majority') reply.set('writeConcernError', unknownConcern(w));
    const { time, gossip } = this.#clock.next(Date.now());
    reply.set('operationTime', time);
    reply.set('$clusterTime', gossip);
    return reply;
  }
}

const unsupportedQuery = (name: string): CommandError =>
  new CommandError(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`);

const unsatisfiable = docOf({
  code: 100,
  codeName: 'UnsatisfiableWriteConcern',
  errmsg: 'Not enough data-bearing nodes',
});
const unknownConcern = (name: string): Doc =>
  docOf({
    code: 79,
    codeName: 'UnknownReplWriteConcern',
    errmsg: `No write concern mode named '${name}' found in replica set configuration`,
  });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const zero = new Double(0);

export function failureReply(error: CommandError): Reply {
  const reply: Reply = new Map(Object.entries(error.extra as Record<string, Value>));
  if (error.labels.length > 0) reply.set('errorLabels', [...error.labels]);
  reply.set('ok', zero);
  reply.set('errmsg', error.message);
  reply.set('code', error.code);
  reply.set('codeName', error.codeName);
  return reply;
}
