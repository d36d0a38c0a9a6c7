import type { Engine } from '../engine.ts';
import { deleteExpired } from './expiry.ts';

const everyMs = 10_000;
const sweepEveryMs = 60_000;

/** Ends what has been idle or open too long, and forgets what nobody will ask for again. */
export function startMaintenance(engine: Engine): { stop(): void } {
  let isSweeping = false;
  const tidying = setInterval(() => {
    const now = Date.now();
    engine.cursors.expire(now);
    engine.transactions.expire(now);
    engine.retries.forgetOld(now);
    void engine.readers.endIdle(now);
  }, everyMs);
  const sweeping = setInterval(() => {
    if (isSweeping) return;
    isSweeping = true;
    deleteExpired(engine, Date.now())
      .catch((error: unknown) => console.error('docstore: deleting expired documents failed:', error))
      .finally(() => {
        isSweeping = false;
      });
  }, sweepEveryMs);
  return {
    stop: () => {
      clearInterval(tidying);
      clearInterval(sweeping);
    },
  };
}
