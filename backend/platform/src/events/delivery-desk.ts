import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { backoffMs, maxAttempts } from './backoff.ts';
import { JointDelivery } from './joint-delivery.ts';
import { type Delivery, type OutboxEvent, outboxEvents } from './outbox.schema.ts';
import { type Subscriber, Subscribers } from './subscribers.ts';

const eventsAtOnce = 50;

/** Hands the events of one stream to their subscribers, in order, and keeps the books about it. */
@Injectable()
export class DeliveryDesk {
  readonly #log = new Logger('Events');

  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly joint: JointDelivery,
  ) {}

  /** Delivers until the stream is empty or every subscriber left is waiting for its next attempt. */
  async workThrough(stream: string, { ignoreBackoff }: { ignoreBackoff: boolean }): Promise<void> {
    for (;;) {
      const left = await this.joint.deliver(stream);
      if (left === 'nothing') return;
      if (left === 'more') continue;
      const events = await this.#pendingIn(stream);
      if (events.length === 0) return;
      const waiting = new Map<string, Date>();
      const delivered = await this.#deliverInOrder(events, waiting, ignoreBackoff);
      if (delivered > 0) continue;
      const next = [...waiting.values()].sort((a, b) => a.getTime() - b.getTime())[0];
      if (next) await this.models.of(outboxEvents).updateMany({ stream, state: 'pending' }, { $set: { dueAt: next } });
      return;
    }
  }

  #pendingIn(stream: string): Promise<OutboxEvent[]> {
    return this.models
      .of(outboxEvents)
      .find({ stream, state: 'pending' })
      .sort({ position: 1 })
      .limit(eventsAtOnce)
      .lean<OutboxEvent[]>();
  }

  /** A subscriber that is waiting on one event gets none of the later ones. Returns how many deliveries were tried. */
  async #deliverInOrder(events: readonly OutboxEvent[], waiting: Map<string, Date>, ignoreBackoff: boolean) {
    let tried = 0;
    for (const event of events) {
      if (event.deliveries.every(({ dead }) => dead)) await this.#putAside(event);
      for (const delivery of event.deliveries) {
        if (delivery.dead || waiting.has(delivery.subscriber)) continue;
        if (!ignoreBackoff && delivery.dueAt > this.clock.now()) {
          waiting.set(delivery.subscriber, delivery.dueAt);
          continue;
        }
        tried += 1;
        const retryAt = await this.#attempt(event, delivery);
        if (retryAt) waiting.set(delivery.subscriber, retryAt);
      }
    }
    return tried;
  }

  /** Returns when to try again, or `null` when this delivery is over (heard, or dead). */
  async #attempt(event: OutboxEvent, delivery: Delivery): Promise<Date | null> {
    const subscriber = this.subscribers.named(delivery.subscriber);
    try {
      if (!subscriber) throw new Error(`No subscriber is called ${delivery.subscriber} any more`);
      await this.#deliver(event, delivery, subscriber);
      return null;
    } catch (error) {
      return this.#noteFailure(event, delivery, { error, isHopeless: !subscriber });
    }
  }

  async #deliver(event: OutboxEvent, delivery: Delivery, subscriber: Subscriber): Promise<void> {
    const { _id, occurredAt, orderKey, payload } = event;
    const envelope = { eventId: _id.toHexString(), occurredAt, orderKey, attempt: delivery.attempts + 1 };
    if (!subscriber.transactional) {
      await subscriber.deliver(payload, envelope);
      await this.#acknowledge(event, delivery.subscriber);
      return;
    }
    await this.unitOfWork.run(async () => {
      const isMine = await this.#acknowledge(event, delivery.subscriber);
      if (isMine) await subscriber.deliver(payload, envelope);
    });
  }

  /** `false` when it had been acknowledged before. The last acknowledgement deletes the event. */
  async #acknowledge({ _id }: OutboxEvent, subscriber: string): Promise<boolean> {
    const model = this.models.of(outboxEvents);
    const last = await model.deleteOne({ _id, 'deliveries.subscriber': subscriber, deliveries: { $size: 1 } });
    if (last.deletedCount === 1) return true;
    const one = await model.updateOne(
      { _id, 'deliveries.subscriber': subscriber },
      { $pull: { deliveries: { subscriber } } },
    );
    return one.modifiedCount === 1;
  }

  async #noteFailure(
    event: OutboxEvent,
    { subscriber, attempts }: Delivery,
    { error, isHopeless }: { error: unknown; isHopeless: boolean },
  ): Promise<Date | null> {
    const attempt = attempts + 1;
    const dead = isHopeless || attempt >= maxAttempts;
    const dueAt = new Date(this.clock.now().getTime() + backoffMs(attempt));
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log.error(
      `${subscriber} failed on ${event.type} ${event._id.toHexString()} (attempt ${attempt}${dead ? ', given up' : ''}): ${reason}`,
    );
    const noted = await this.models.of(outboxEvents).findOneAndUpdate(
      { _id: event._id, 'deliveries.subscriber': subscriber },
      {
        $set: {
          'deliveries.$.attempts': attempt,
          'deliveries.$.dueAt': dueAt,
          'deliveries.$.error': reason.slice(0, 2_000),
          'deliveries.$.dead': dead,
        },
      },
      { returnDocument: 'after' },
    );
    if (noted?.deliveries.every((delivery) => delivery.dead)) await this.#putAside(event);
    return dead ? null : dueAt;
  }

  /** Nobody living waits for it: it stays as a dead letter with its reasons. */
  async #putAside({ _id }: OutboxEvent): Promise<void> {
    await this.models.of(outboxEvents).updateOne({ _id }, { $set: { state: 'dead' } });
  }
}
