import type { Soon } from './soon.ts';

/** Runs the numbered commands of one session one after the other: a retry must not overtake what it repeats. */
export class SessionQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(session: string, work: () => Soon<T>): Soon<T> {
    const before = this.#last.get(session);
    const result = before ? before.then(work, work) : work();
    if (!(result instanceof Promise)) return result;
    this.#last.set(session, result);
    const forget = () => {
      if (this.#last.get(session) === result) this.#last.delete(session);
    };
    result.then(forget, forget);
    return result;
  }
}
