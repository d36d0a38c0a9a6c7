import type { z } from 'zod';

/**
 * A fact that an app tells others on the page: `lyceum.event.{app}.{past_tense}.v{n}`. A change to the payload is a new
 * version, and both are emitted for one release.
 */
export interface AppEventDefinition<Payload = unknown> {
  readonly id: string;
  /** When it is emitted, in one sentence. */
  readonly description: string;
  readonly payload: z.ZodType<Payload>;
}

const eventId = /^lyceum\.event\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.v[1-9]\d*$/;

interface EventOptions {
  readonly description: string;
}

/** Declares an event: `defineAppEvent('lyceum.event.learning.unit_completed.v1', z.object({…}), { description })`. */
export function defineAppEvent<Payload extends object>(
  id: string,
  payload: z.ZodType<Payload>,
  { description }: EventOptions,
): AppEventDefinition<Payload> {
  if (!eventId.test(id)) throw new Error(`"${id}" is no event id; expected lyceum.event.{app}.{past_tense}.v{n}`);
  return { id, description, payload };
}
