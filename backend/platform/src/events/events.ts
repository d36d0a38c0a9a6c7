import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { EventType } from './define-event.ts';
import { newOutboxEvent, type OutboxEvent, type OutboxStream, outboxEvents, outboxStreams } from './outbox.schema.ts';
import { OutboxRelay } from './relay.ts';
import { Subscribers } from './subscribers.ts';

/** Parsed already; what an event leaves out is left out of the store too. */
const asIs = { lean: true, ignoreUndefined: true } as const;

export interface Order {
  readonly orderKey?: string | null;
}

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
  add<Payload>(event: EventType<Payload>, payload: Payload, { orderKey = null }: Order = {}): Promise<void> {
    return this.addAll(event, [{ payload, orderKey }]);
  }

  /** As {@link add} for many of one kind, in this order, with as many questions to the store as for two. */
  async addAll<Payload>(event: EventType<Payload>, told: readonly (Order & { readonly payload: Payload })[]) {
    const facts = told.map(({ payload, orderKey = null }) => ({ payload: event.schema.parse(payload), orderKey }));
    const subscribers = this.subscribers.of(event as EventType<unknown>).map(({ name }) => name);
    if (subscribers.length === 0 || facts.length === 0) return;
    await this.unitOfWork.run(async () => {
      const positions = await this.#givePositions(facts.flatMap(({ orderKey }) => orderKey ?? []));
      const records = facts.map(({ payload, orderKey }): OutboxEvent => {
        const position = orderKey === null ? 1 : (positions.get(orderKey) ?? 0) + 1;
        if (orderKey !== null) positions.set(orderKey, position);
        return newOutboxEvent({ type: event.type, payload, orderKey, position, subscribers, now: this.clock.now() });
      });
      await this.models.of(outboxEvents).insertMany(records, asIs);
      this.unitOfWork.afterCommit(() => {
        for (const { stream } of records) this.relay.wake(stream);
      });
    });
  }

  /** For tests: delivers everything announced so far, retries at once, and returns when nothing is left but the dead. */
  settle(): Promise<void> {
    return this.relay.settle();
  }

  /** Takes a position in the stream for each key named; returns the one before the first of each stream. */
  async #givePositions(keys: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [only] = counts;
    const streams = counts.size === 1 && only ? [await this.#advance(...only)] : await this.#advanceAll(counts);
    return new Map(streams.map(({ _id, last }) => [_id, last - (counts.get(_id) ?? 0)]));
  }

  async #advance(_id: string, by: number): Promise<OutboxStream> {
    const stream = await this.models
      .of(outboxStreams)
      .findOneAndUpdate({ _id }, { $inc: { last: by } }, { upsert: true, returnDocument: 'after' })
      .lean<OutboxStream>();
    if (!stream) throw new Error(`No position was given out in the event stream ${_id}`);
    return stream;
  }

  async #advanceAll(counts: ReadonlyMap<string, number>): Promise<readonly OutboxStream[]> {
    if (counts.size === 0) return [];
    const model = this.models.of(outboxStreams);
    await model.bulkWrite(
      [...counts].map(([_id, by]) => ({
        updateOne: { filter: { _id }, update: { $inc: { last: by } }, upsert: true },
      })),
    );
    return model.find({ _id: { $in: [...counts.keys()] } }).lean<OutboxStream[]>();
  }
}
