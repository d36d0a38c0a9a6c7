import { SetMetadata } from '@nestjs/common';
import type { Envelope, EventType } from './define-event.ts';

export const subscriptionKey = Symbol('lyceum.subscription');

export interface SubscriptionOptions {
  /**
   * How pending deliveries are addressed; `Class.method` when absent. Give one before renaming a class, or what is
   * on its way to the old name ends in the dead letters.
   */
  readonly name?: string;
  /**
   * `true` (the default): the subscriber runs in a unit of work that also acknowledges the delivery, so its writes
   * happen exactly once. `false`: for effects outside the store; the subscriber must bear a second delivery.
   */
  readonly transactional?: boolean;
}

export interface Subscription extends SubscriptionOptions {
  readonly event: EventType<unknown>;
}

/** Marks a provider's method as a subscriber: `@On(CourseGradeChanged) async on(event, envelope) {...}`. */
export function On<Payload>(event: EventType<Payload>, options: SubscriptionOptions = {}) {
  return <Method extends (payload: Payload, envelope: Envelope) => Promise<void> | void>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(subscriptionKey, { ...options, event })(target, property, descriptor as PropertyDescriptor);
  };
}
