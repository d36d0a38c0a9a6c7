import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OverrideStore } from '../application/override-store.ts';
import type { Override } from '../domain/override.ts';
import { type OverrideDocument, overrides } from './override.schema.ts';

/** More sessions than this do not look at other builds at one time. */
const mostLive = 1_000;
const shown = 200;

@Injectable()
export class MongoOverrideStore extends OverrideStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(id: string): Promise<Override | null> {
    const found = await this.models.of(overrides).findById(id).lean<OverrideDocument>();
    return found && overrideOf(found);
  }

  async listLive(now: Date): Promise<readonly Override[]> {
    return this.#list({ state: 'opened', expiresAt: { $gt: now } }, mostLive);
  }

  async listActive(now: Date): Promise<readonly Override[]> {
    const [made, opened] = await Promise.all([
      this.#list({ state: 'made', expiresAt: { $gt: now } }, shown),
      this.#list({ state: 'opened', expiresAt: { $gt: now } }, shown),
    ]);
    return [...made, ...opened].sort(byNewest);
  }

  async listEnded(now: Date): Promise<readonly Override[]> {
    const [ended, ...over] = await Promise.all([
      this.#list({ state: 'ended' }, shown),
      this.#list({ state: 'made', expiresAt: { $lte: now } }, shown),
      this.#list({ state: 'opened', expiresAt: { $lte: now } }, shown),
    ]);
    return [...ended, ...over.flat()].sort(byNewest).slice(0, shown);
  }

  async add({ id, ...fields }: Override): Promise<void> {
    await this.models.of(overrides).create({ _id: id, ...fields });
  }

  async save({ id, state, session, history }: Override): Promise<void> {
    await this.models.of(overrides).updateOne({ _id: id }, { $set: { state, session, history } });
  }

  async #list(filter: object, limit: number): Promise<readonly Override[]> {
    const found = await this.models
      .of(overrides)
      .find(filter)
      .sort({ expiresAt: -1 })
      .limit(limit)
      .lean<OverrideDocument[]>();
    return found.map(overrideOf);
  }
}

const overrideOf = ({ _id: id, ...fields }: OverrideDocument): Override => ({ id, ...fields });

const madeAt = ({ history }: Override): number => history[0]?.at.getTime() ?? 0;
const byNewest = (a: Override, b: Override): number => madeAt(b) - madeAt(a);
