import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Envelope, EventType } from './define-event.ts';
import { type Subscription, subscriptionKey } from './on.ts';

export interface Subscriber {
  readonly name: string;
  readonly event: EventType<unknown>;
  readonly transactional: boolean;
  deliver(payload: unknown, envelope: Envelope): Promise<void>;
}

/** All methods marked with `@On`, found once when the application is put together. */
@Injectable()
export class Subscribers implements OnModuleInit {
  readonly #byName = new Map<string, Subscriber>();
  readonly #byType = new Map<string, Subscriber[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const instances = [...this.discovery.getProviders(), ...this.discovery.getControllers()]
      .filter((wrapper) => wrapper.isDependencyTreeStatic() && wrapper.instance && typeof wrapper.instance === 'object')
      .map((wrapper) => wrapper.instance as object);
    for (const instance of new Set(instances)) this.#addMethodsOf(instance);
  }

  named(name: string): Subscriber | null {
    return this.#byName.get(name) ?? null;
  }

  of(event: EventType<unknown>): readonly Subscriber[] {
    return this.#byType.get(event.type) ?? [];
  }

  #addMethodsOf(instance: object): void {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype || prototype === Object.prototype) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const handler = prototype[method];
      if (typeof handler !== 'function') continue;
      const subscription = Reflect.getMetadata(subscriptionKey, handler) as Subscription | undefined;
      if (subscription) this.#add(instance, method, subscription, handler as Subscriber['deliver']);
    }
  }

  #add(instance: object, method: string, subscription: Subscription, handler: Subscriber['deliver']): void {
    const { event, name = `${instance.constructor.name}.${method}`, transactional = true } = subscription;
    if (this.#byName.has(name))
      throw new Error(`Two subscribers are called ${name}; give one a name of its own in @On`);
    const deliver: Subscriber['deliver'] = async (payload, envelope) => handler.call(instance, payload, envelope);
    const subscriber = { name, event, transactional, deliver };
    this.#byName.set(name, subscriber);
    this.#byType.set(event.type, [...this.of(event), subscriber]);
  }
}
