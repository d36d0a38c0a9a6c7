import { Clock } from '../clock/clock.ts';

/** Stands still until a test moves it. */
export class FixedClock extends Clock {
  #now: Date;

  constructor(now: Date | string = '2026-03-02T09:00:00Z') {
    super();
    this.#now = new Date(now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(now: Date | string): void {
    this.#now = new Date(now);
  }

  advance(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}
