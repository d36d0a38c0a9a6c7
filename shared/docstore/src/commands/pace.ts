import { setImmediate } from 'node:timers/promises';

/** How long one command may keep the thread to itself. */
const turnMs = 25;
const looksEvery = 16;

/** Lets others have their turn while a long batch of writes goes on. What was written until then is committed. */
export class Pace {
  #steps = 0;
  #began = performance.now();

  /** Called after each step; a promise to wait for when the turn is over. */
  step(): Promise<unknown> | null {
    if (++this.#steps % looksEvery !== 0 || performance.now() - this.#began < turnMs) return null;
    return setImmediate().then(() => {
      this.#began = performance.now();
    });
  }
}
