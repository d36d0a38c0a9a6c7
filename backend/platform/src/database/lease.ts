import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { documentSchema } from './document-schema.ts';
import type { Models } from './models.ts';

interface LeaseRecord {
  readonly _id: string;
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
  readonly until: Date;
}

const leases = documentSchema<LeaseRecord>('platform_leases', {
  _id: { type: String, required: true },
  owner: { type: String, required: true },
  host: { type: String, required: true },
  pid: { type: Number, required: true },
  until: { type: Date, required: true },
});

/**
 * The right to be the only one of many processes that does something, renewed while it is used. A lease whose owner
 * died on this machine is taken over at once, any other when its time is up.
 */
export class Lease {
  readonly #models: Models;
  readonly #name: string;
  readonly #durationMs: number;
  readonly #owner: string = randomUUID();
  #heldUntil = 0;

  constructor(models: Models, { name, durationMs }: { name: string; durationMs: number }) {
    this.#models = models;
    this.#name = name;
    this.#durationMs = durationMs;
  }

  get isHeld(): boolean {
    return Date.now() < this.#heldUntil;
  }

  /** Takes or renews the lease; `false` when another process holds it. */
  async acquire(): Promise<boolean> {
    const until = Date.now() + this.#durationMs;
    this.#heldUntil = (await this.#write(new Date(until))) ? until : 0;
    return this.isHeld;
  }

  /** As {@link acquire}, for those who ask often: writes only when half of the time is over. */
  async keep(): Promise<boolean> {
    return Date.now() < this.#heldUntil - this.#durationMs / 2 || this.acquire();
  }

  async release(): Promise<void> {
    if (!this.isHeld) return;
    this.#heldUntil = 0;
    await this.#models.of(leases).deleteOne({ _id: this.#name, owner: this.#owner });
  }

  async #write(until: Date): Promise<boolean> {
    const model = this.#models.of(leases);
    const mine = { owner: this.#owner, host: hostname(), pid: process.pid, until };
    const current = await model.findById(this.#name).lean();
    if (!current) return model.insertMany([{ _id: this.#name, ...mine }]).then(() => true, isDuplicate);
    if (current.owner !== this.#owner && current.until > new Date() && !isDeadNeighbour(current)) return false;
    const taken = await model.updateOne(
      { _id: this.#name, owner: current.owner, until: current.until },
      { $set: mine },
    );
    return taken.modifiedCount === 1;
  }
}

function isDuplicate(error: unknown): false {
  if ((error as { code?: number }).code === 11_000) return false;
  throw error;
}

function isDeadNeighbour({ host, pid }: LeaseRecord): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
