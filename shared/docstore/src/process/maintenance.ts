import type { Engine } from '../engine.ts';

const everyMs = 10_000;

/** Ends what has been idle or open too long, and forgets what nobody will ask for again. */
export function startMaintenance(engine: Engine): { stop(): void } {
  const timer = setInterval(() => {
    const now = Date.now();
    engine.cursors.expire(now);
    engine.transactions.expire(now);
    engine.retries.forgetOld(now);
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
