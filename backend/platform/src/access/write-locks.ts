import type { FastifyRequest } from 'fastify';
import type { Problem } from '../http/problem.ts';
import { readCookies, sessionCookie } from './cookies.ts';
import { isSafe } from './csrf.ts';

/** Knows sessions that may look but not change anything; `null` for one that may. Registered by a module. */
export interface WriteLock {
  /** Asked before every unsafe request of a session, so it answers from memory. */
  refusalFor(sessionId: string): Promise<Problem | null>;
}

/**
 * What stands between a session and everything that changes something. The session's cookie counts, whatever else the
 * request shows: code of a page cannot take it off.
 */
export class WriteLocks {
  readonly #locks: WriteLock[] = [];

  register(lock: WriteLock): void {
    this.#locks.push(lock);
  }

  async refuse(request: FastifyRequest): Promise<void> {
    if (this.#locks.length === 0 || isSafe(request)) return;
    const sessionId = readCookies(request.headers.cookie).get(sessionCookie);
    if (sessionId === undefined) return;
    for (const lock of this.#locks) {
      const refusal = await lock.refusalFor(sessionId);
      if (refusal) throw refusal;
    }
  }
}
