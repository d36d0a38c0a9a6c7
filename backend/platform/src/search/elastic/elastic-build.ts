import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { bulk } from './bulk.ts';
import type { ElasticNames } from './elastic-names.ts';
import type { KeptDocument } from './kept-document.ts';

/** How long two versions of the program may run side by side. */
const stillStarting = 24 * 3_600_000;

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
    const { alias, building } = this.#names;
    const index = this.#index;
    await indices.putMapping({ index, _meta: { builtAt: now.toISOString() } });
    await indices.refresh({ index });
    await this.#client.deleteByQuery({ index, query: { term: { gone: true } }, refresh: true, conflicts: 'proceed' });
    const { count } = await this.#client.count({ index });
    const others = await this.#outdated(now);
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

  /**
   * What this build replaces. An index for other fields may serve another version of the program, while both run for a
   * while: one that was created lately stays until a later build.
   */
  async #outdated(now: Date): Promise<string[]> {
    const { everyIndex, alias } = this.#names;
    const all = Object.entries(await this.#client.indices.get({ index: everyIndex }));
    const isLate = ({ settings }: estypes.IndicesIndexState): boolean =>
      now.getTime() - Number(settings?.index?.creation_date ?? 0) < stillStarting;
    return all
      .filter(([name, state]) => name !== this.#index && (name.startsWith(`${alias}-`) || !isLate(state)))
      .map(([name]) => name);
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
