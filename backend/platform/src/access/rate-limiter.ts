import { Clock } from '../clock/clock.ts';

export interface RateLimit {
  /** What is limited, e.g. `identity.sign_in`. */
  readonly name: string;
  /** How often a key may pass in one window. */
  readonly limit: number;
  readonly windowMs: number;
}

export interface Taken {
  readonly isAllowed: boolean;
  /** How many passed in this window, this one included. */
  readonly count: number;
  readonly retryAfterMs: number;
}

interface Window {
  count: number;
  readonly endsAt: number;
}

const sweepEvery = 10_000;

/** Fixed windows in memory: constant time however many hits, and each web process counts for itself. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();
  #untilSweep = sweepEvery;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one use by `key` (an address, an account). */
  take({ name, limit, windowMs }: RateLimit, key: string): Taken {
    const now = this.#clock.now().getTime();
    this.#sweepSometimes(now);
    const id = `${name}\0${key}`;
    const known = this.#windows.get(id);
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + windowMs };
    window.count += 1;
    this.#windows.set(id, window);
    return { isAllowed: window.count <= limit, count: window.count, retryAfterMs: window.endsAt - now };
  }

  /** Forgets the hits of a key, e.g. after a sign-in that succeeded. */
  clear({ name }: RateLimit, key: string): void {
    this.#windows.delete(`${name}\0${key}`);
  }

  #sweepSometimes(now: number): void {
    this.#untilSweep -= 1;
    if (this.#untilSweep > 0) return;
    this.#untilSweep = sweepEvery;
    for (const [id, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(id);
  }
}
