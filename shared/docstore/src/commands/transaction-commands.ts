import { CommandError } from '../errors.ts';
import { lifetimeMs, noSuchTransaction } from '../transactions/manager.ts';
import { type Command, type CommandContext, ok } from './command.ts';

/** Commits once; asked again, also after a crash, it says so again. */
const commitTransaction: Command = {
  options: 'recoveryToken',
  run: (context) => {
    const { engine } = context;
    const { session, number } = numberOf(context);
    const latest = engine.transactions.latest(session);
    if (latest?.number === number && latest.state === 'committed') return ok();
    if (latest?.number !== number && engine.retries.wasCommitted(session, number)) return ok();
    const transaction = engine.transactions.find(session, number);
    if (Date.now() - transaction.startedAt > lifetimeMs) {
      engine.transactions.abort(transaction);
      throw noSuchTransaction(number);
    }
    try {
      const { hasChanges } = transaction;
      engine.transactions.commit(transaction);
      if (hasChanges) engine.retries.keepCommit(session, number);
    } catch (error) {
      engine.transactions.abort(transaction);
      throw error;
    }
    return ok();
  },
};

const abortTransaction: Command = {
  options: 'recoveryToken',
  run: (context) => {
    const { engine } = context;
    const { session, number } = numberOf(context);
    const latest = engine.transactions.latest(session);
    if (latest?.number === number && latest.state === 'aborted') return ok();
    engine.transactions.abort(engine.transactions.find(session, number));
    return ok();
  },
};

export const endings = { commitTransaction, abortTransaction };

function numberOf({ session, body }: CommandContext): { readonly session: string; readonly number: bigint } {
  const number = body.get('txnNumber');
  if (session === null || typeof number !== 'bigint' || body.get('autocommit') !== false) {
    throw new CommandError(
      72,
      'commitTransaction and abortTransaction need a session, a txnNumber and autocommit: false',
    );
  }
  return { session, number };
}
