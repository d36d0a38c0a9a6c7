import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { bulk } from './bulk.ts';
import type { ElasticNames } from './elastic-names.ts';
import type { KeptDocument } from './kept-document.ts';

/** An index that is being built behind an alias of its own, and then takes the place of the one that serves. */
export class ElasticBuild {
  readonly #client: Client;
  readonly #names: ElasticNames;
  readonly #index: string;

  private constructor(client: Client, names: ElasticNames, index: string) {
    this.#client = client;
    this.#names = names;
    this.#index = index;
  }

  /** What was left of an unfinished build makes room. */
  static async begin(client: Client, names: ElasticNames, mappings: estypes.MappingTypeMapping): Promise<ElasticBuild> {
    if (await client.indices.existsAlias({ name: names.building })) {
      const left = await client.indices.getAlias({ name: names.building });
      await client.indices.delete({ index: Object.keys(left), ignore_unavailable: true });
    }
    const index = names.next(new Date());
    await client.indices.create({ index, aliases: { [names.building]: {} }, mappings });
    return new ElasticBuild(client, names, index);
  }

  /** `create` leaves alone what was put, or marked as gone, since the build began. */
  async add(documents: readonly KeptDocument[]): Promise<void> {
    await this.#requireOwn();
    await bulk(
      this.#client,
      documents.map((document) => ({
        action: { create: { _index: this.#names.building, _id: document.key } },
        document,
      })),
    );
  }

  async finish(now: Date): Promise<number> {
    await this.#requireOwn();
    const { indices } = this.#client;
    const { alias, building, everyIndex } = this.#names;
    const index = this.#index;
    await indices.putMapping({ index, _meta: { builtAt: now.toISOString() } });
    await indices.refresh({ index });
    await this.#client.deleteByQuery({ index, query: { term: { gone: true } }, refresh: true, conflicts: 'proceed' });
    const { count } = await this.#client.count({ index });
    const others = Object.keys(await indices.get({ index: everyIndex })).filter((name) => name !== index);
    await indices.updateAliases({
      actions: [
        { remove: { index, alias: building, must_exist: true } },
        { add: { index, alias } },
        ...others.map((other) => ({ remove_index: { index: other } })),
      ],
    });
    return count;
  }

  async abandon(): Promise<void> {
    await this.#client.indices.delete({ index: this.#index, ignore_unavailable: true });
  }

  async #requireOwn(): Promise<void> {
    const { building } = this.#names;
    const holders = await this.#client.indices.getAlias({ name: building }).catch((error: unknown) => {
      if (error instanceof errors.ResponseError && error.statusCode === 404) return {};
      throw error;
    });
    if (!Object.hasOwn(holders, this.#index)) throw new Error(`Another rebuild behind ${this.#names.alias} took over`);
  }
}
