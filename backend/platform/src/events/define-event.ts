import type { z } from 'zod';

/** A fact that one module tells the others. Named in the past tense; a new shape is a new version. */
export interface EventType<Payload> {
  readonly type: string;
  readonly schema: z.ZodType<Payload>;
}

/** What a subscriber may know of a delivery besides the fact. */
export interface Envelope {
  readonly eventId: string;
  readonly occurredAt: Date;
  /** 1 for the first delivery; more after a failure or a crash. */
  readonly attempt: number;
  readonly orderKey: string | null;
}

const pattern = /^[a-z]+(\.[a-z][a-z0-9_]*){2,3}\.v[1-9]\d*$/;

/**
 * Declares an event, in the publishing module's `events.ts`.
 *
 * @param type `{module}.{subject}.{past tense}.v{n}`, e.g. `grading.course_grade.changed.v1`
 * @param schema the payload: ids and new values as JSON (moments as ISO text), no entities
 */
export function defineEvent<Payload>(type: string, schema: z.ZodType<Payload>): EventType<Payload> {
  if (!pattern.test(type)) throw new Error(`"${type}" is not an event name; expected module.subject.past_tense.v1`);
  return { type, schema };
}

/** The payload of an event: `PayloadOf<typeof CourseGradeChanged>`. */
export type PayloadOf<E> = E extends EventType<infer Payload> ? Payload : never;
