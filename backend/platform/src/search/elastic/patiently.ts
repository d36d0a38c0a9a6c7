import { setTimeout as pause } from 'node:timers/promises';
import { errors } from '@elastic/elasticsearch';

/** How long to wait, in milliseconds, before each further attempt. */
export type Pauses = readonly number[];

const usual: Pauses = [100, 300, 1_000, 3_000];

class Busy extends Error {}

/** For answers of 200 that say so of a part. */
export const busy = (what: string): Error => new Busy(`Elasticsearch was too busy for ${what}`);

/** Elasticsearch says 429 when its queues are full; its client asks again after 502, 503 and 504 only. */
export async function patiently<T>(ask: () => Promise<T>, pauses: Pauses = usual): Promise<T> {
  for (const pauseMs of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await pause(pauseMs);
  }
  return ask();
}

function isBusy(error: unknown): boolean {
  return error instanceof Busy || (error instanceof errors.ResponseError && error.statusCode === 429);
}
