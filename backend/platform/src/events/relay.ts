import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Lease } from '../database/lease.ts';
import { Models } from '../database/models.ts';
import { DeliveryDesk } from './delivery-desk.ts';
import { outboxEvents } from './outbox.schema.ts';

const pollMs = 1_000;
const leaseMs = 10_000;
const streamsAtOnce = 16;
const streamsPerPoll = 200;

/**
 * Carries events from the outbox to their subscribers, stream by stream. One process of an installation does it at a
 * time; it is woken by commits in its own process and finds what others wrote, or what a crash left, by polling.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Events');
  readonly #lease: Lease;
  readonly #waiting = new Set<string>();
  readonly #working = new Map<string, Promise<void>>();
  #poll: NodeJS.Timeout | null = null;
  #polling: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(
    private readonly models: Models,
    private readonly desk: DeliveryDesk,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.#lease = new Lease(models, { name: 'outbox-relay', durationMs: leaseMs });
  }

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.#schedulePoll(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    if (this.#poll) clearTimeout(this.#poll);
    this.#waiting.clear();
    await this.#polling;
    await Promise.all(this.#working.values());
    await this.#lease.release();
  }

  /** Work through this stream soon; ignored by a process that does not relay. */
  wake(stream: string): void {
    if (this.#isStopping || !this.#lease.isHeld) return;
    this.#waiting.add(stream);
    this.#startWaiting();
  }

  /** Delivers all that is pending, without waiting for retries to fall due, until only dead letters are left. */
  async settle(): Promise<void> {
    for (;;) {
      await Promise.all(this.#working.values());
      const pending = await this.models.of(outboxEvents).find({ state: 'pending' }).select('stream').limit(500).lean();
      if (pending.length === 0) return;
      for (const stream of new Set(pending.map((event) => event.stream))) {
        await this.#working.get(stream);
        await this.#work(stream, { ignoreBackoff: true });
      }
    }
  }

  #schedulePoll(delayMs: number): void {
    this.#poll = setTimeout(() => {
      this.#polling = this.#findWork()
        .catch((error: unknown) => this.#log.error(`Looking for pending events failed: ${String(error)}`))
        .finally(() => {
          if (!this.#isStopping) this.#schedulePoll(pollMs);
        });
    }, delayMs);
    this.#poll.unref();
  }

  async #findWork(): Promise<void> {
    if (!(await this.#lease.acquire())) return;
    const due = await this.models
      .of(outboxEvents)
      .find({ state: 'pending', dueAt: { $lte: this.clock.now() } })
      .sort({ dueAt: 1 })
      .select('stream')
      .limit(streamsPerPoll)
      .lean();
    for (const { stream } of due) this.wake(stream);
  }

  #startWaiting(): void {
    for (const stream of this.#waiting) {
      if (this.#working.size >= streamsAtOnce) return;
      if (this.#working.has(stream)) continue;
      this.#waiting.delete(stream);
      void this.#work(stream, { ignoreBackoff: false });
    }
  }

  #work(stream: string, options: { ignoreBackoff: boolean }): Promise<void> {
    const work = this.desk
      .workThrough(stream, options)
      .catch((error: unknown) => this.#log.error(`Delivering the event stream ${stream} failed: ${String(error)}`))
      .finally(() => {
        this.#working.delete(stream);
        this.#startWaiting();
      });
    this.#working.set(stream, work);
    return work;
  }
}
