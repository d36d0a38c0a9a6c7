import { Injectable } from '@nestjs/common';
import { Types } from 'mongoose';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { EventType } from './define-event.ts';
import { type OutboxEvent, outboxEvents, outboxStreams } from './outbox.schema.ts';
import { OutboxRelay } from './relay.ts';
import { Subscribers } from './subscribers.ts';

/** Parsed already; what an event leaves out is left out of the store too. */
const asIs = { lean: true, ignoreUndefined: true } as const;

/** Where modules announce facts. */
@Injectable()
export class Events {
  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
    private readonly relay: OutboxRelay,
    private readonly clock: Clock,
  ) {}

  /**
   * Announces an event in the running unit of work: it is delivered if and only if that commits, at least once, to
   * each subscriber, and in order among events with the same `orderKey` (for a learner in a run:
   * `` `${learnerId}/${courseRun}` ``). Outside a unit of work it opens one.
   * Throws when the payload is not what the event declares.
   */
  async add<Payload>(
    event: EventType<Payload>,
    payload: Payload,
    { orderKey = null }: { orderKey?: string | null } = {},
  ) {
    const fact = event.schema.parse(payload);
    const subscribers = this.subscribers.of(event as EventType<unknown>);
    if (subscribers.length === 0) return;
    await this.unitOfWork.run(async () => {
      const _id = new Types.ObjectId();
      const now = this.clock.now();
      const record: OutboxEvent = {
        _id,
        type: event.type,
        orderKey,
        stream: orderKey ?? _id.toHexString(),
        position: orderKey === null ? 1 : await this.#nextPosition(orderKey),
        payload: fact,
        occurredAt: now,
        state: 'pending',
        dueAt: now,
        deliveries: subscribers.map(({ name }) => ({
          subscriber: name,
          attempts: 0,
          dueAt: now,
          error: null,
          dead: false,
        })),
      };
      await this.models.of(outboxEvents).insertMany([record], asIs);
      this.unitOfWork.afterCommit(() => this.relay.wake(record.stream));
    });
  }

  /** For tests: delivers everything announced so far, retries at once, and returns when nothing is left but the dead. */
  settle(): Promise<void> {
    return this.relay.settle();
  }

  async #nextPosition(orderKey: string): Promise<number> {
    const stream = await this.models
      .of(outboxStreams)
      .findOneAndUpdate({ _id: orderKey }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean();
    if (!stream) throw new Error(`No position was given out in the event stream ${orderKey}`);
    return stream.last;
  }
}
