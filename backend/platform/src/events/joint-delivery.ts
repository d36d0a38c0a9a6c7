import { Injectable } from '@nestjs/common';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { type OutboxEvent, outboxEvents } from './outbox.schema.ts';
import { type Subscriber, Subscribers } from './subscribers.ts';

const eventsAtOnce = 50;

/** What a joint delivery left in the stream: `nothing`, `more` of the same kind, or what has to be handed out `singly`. */
export type Left = 'nothing' | 'more' | 'singly';

/**
 * The usual case of delivery: nobody has failed, so everything a stream holds is handed to everybody and acknowledged in
 * one unit of work. Whatever goes wrong undoes all of it, and the events are then handed out singly.
 */
@Injectable()
export class JointDelivery {
  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  async deliver(stream: string): Promise<Left> {
    try {
      return await this.unitOfWork.run(() => this.#deliverHead(stream));
    } catch {
      // Who failed, and why, is found out and noted when each gets his own unit of work.
      return 'singly';
    }
  }

  async #deliverHead(stream: string): Promise<Left> {
    const model = this.models.of(outboxEvents);
    const events = await model
      .find({ stream, state: 'pending' })
      .sort({ position: 1 })
      .limit(eventsAtOnce)
      .lean<OutboxEvent[]>();
    const untilTrouble = events.findIndex((event) => !this.#isUntroubled(event));
    const head = untilTrouble === -1 ? events : events.slice(0, untilTrouble);
    if (head.length === 0) return events.length === 0 ? 'nothing' : 'singly';
    await model.deleteMany({ _id: { $in: head.map(({ _id }) => _id) } });
    for (const event of head) await this.#deliver(event);
    if (head.length < events.length) return 'singly';
    return events.length < eventsAtOnce ? 'nothing' : 'more';
  }

  /** Nobody has failed on it, and all who wait for it take part in units of work. */
  #isUntroubled({ deliveries }: OutboxEvent): boolean {
    return deliveries.every(
      ({ attempts, subscriber }) => attempts === 0 && this.subscribers.named(subscriber)?.transactional,
    );
  }

  async #deliver({ _id, occurredAt, orderKey, payload, deliveries }: OutboxEvent): Promise<void> {
    const envelope = { eventId: _id.toHexString(), occurredAt, orderKey, attempt: 1 };
    for (const { subscriber } of deliveries) await this.#named(subscriber).deliver(payload, envelope);
  }

  #named(name: string): Subscriber {
    const subscriber = this.subscribers.named(name);
    if (!subscriber) throw new Error(`No subscriber is called ${name} any more`);
    return subscriber;
  }
}
