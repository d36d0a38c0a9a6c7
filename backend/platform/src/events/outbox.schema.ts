import { Schema, Types } from 'mongoose';
import { documentSchema } from '../database/document-schema.ts';

/** One subscriber that has not acknowledged yet. `dead` keeps the reason after the last attempt. */
export interface Delivery {
  readonly subscriber: string;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly error: string | null;
  readonly dead: boolean;
}

/** An event that someone still has to hear; it is deleted with its last acknowledgement. */
export interface OutboxEvent {
  readonly _id: Types.ObjectId;
  readonly type: string;
  /** `null` for an event without order: it is a stream of its own. */
  readonly orderKey: string | null;
  /** What the relay works through in order: the order key, or the event's own id. */
  readonly stream: string;
  /** Place in the stream, without gaps in committed order. */
  readonly position: number;
  readonly payload: unknown;
  readonly occurredAt: Date;
  readonly state: 'pending' | 'dead';
  readonly dueAt: Date;
  readonly deliveries: readonly Delivery[];
}

/** The last position given out in a stream; touching it makes two writers of one stream wait for each other. */
export interface OutboxStream {
  readonly _id: string;
  readonly last: number;
}

const delivery = new Schema<Delivery>(
  {
    subscriber: { type: String, required: true },
    attempts: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    error: { type: String, default: null },
    dead: { type: Boolean, required: true },
  },
  { _id: false, strict: 'throw' },
);

export const outboxEvents = documentSchema<OutboxEvent>('platform_outbox_events', {
  _id: { type: Schema.Types.ObjectId, default: () => new Types.ObjectId() },
  type: { type: String, required: true },
  orderKey: { type: String, default: null },
  stream: { type: String, required: true },
  position: { type: Number, required: true },
  payload: { type: Schema.Types.Mixed, required: true },
  occurredAt: { type: Date, required: true },
  state: { type: String, required: true },
  dueAt: { type: Date, required: true },
  deliveries: { type: [delivery], required: true },
});

export const outboxStreams = documentSchema<OutboxStream>('platform_outbox_streams', {
  _id: { type: String, required: true },
  last: { type: Number, required: true },
});

interface Announcement extends Pick<OutboxEvent, 'type' | 'payload' | 'orderKey' | 'position'> {
  readonly subscribers: readonly string[];
  readonly now: Date;
}

export function newOutboxEvent({ subscribers, now, ...fact }: Announcement): OutboxEvent {
  const _id = new Types.ObjectId();
  return {
    ...fact,
    _id,
    stream: fact.orderKey ?? _id.toHexString(),
    occurredAt: now,
    state: 'pending',
    dueAt: now,
    deliveries: subscribers.map((subscriber) => ({ subscriber, attempts: 0, dueAt: now, error: null, dead: false })),
  };
}
