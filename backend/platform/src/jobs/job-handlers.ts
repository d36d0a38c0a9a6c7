import type { JsonValue } from '@lyceum/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type JobRun, type JobType, jobHandlerKey } from './job-handler.ts';

export type RunJob = (job: JobRun) => Promise<JsonValue | void>;

/** All methods marked with `@JobHandler`. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  readonly #byName = new Map<string, RunJob>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    for (const instance of new Set(instances)) {
      if (typeof instance === 'object' && instance !== null) this.#addMethodsOf(instance);
    }
  }

  find(name: string): RunJob | null {
    return this.#byName.get(name) ?? null;
  }

  #addMethodsOf(instance: object): void {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype || prototype === Object.prototype) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const handler = prototype[method];
      const type = typeof handler === 'function' ? this.#typeOf(handler) : undefined;
      if (!type) continue;
      if (this.#byName.has(type.name)) throw new Error(`Two methods handle the job ${type.name}`);
      this.#byName.set(type.name, (job) => (handler as RunJob).call(instance, job));
    }
  }

  #typeOf(handler: object): JobType<JsonValue> | undefined {
    return Reflect.getMetadata(jobHandlerKey, handler) as JobType<JsonValue> | undefined;
  }
}
