import type { EngineStatus } from '../../telemetry/engine-status.ts';
import type { Fields, IndexDefinition } from '../define-index.ts';
import { type SearchDocument, SearchIndex, type SearchQuery, type SearchResult } from '../search-index.ts';
import { SearchWorker } from './search-worker.ts';

/** So many documents are written at once, so that searches get their turn in between. */
const batch = 50;

/** Search with SQLite's FTS5, in a file of the data folder. */
export class SqliteSearchIndex extends SearchIndex {
  readonly #worker: SearchWorker;

  constructor(path: string) {
    super();
    this.#worker = new SearchWorker(path);
  }

  async put<F extends Fields>(index: IndexDefinition<F>, documents: readonly SearchDocument<F>[]): Promise<void> {
    for (const some of batches(documents)) await this.#worker.call('put', index, some);
  }

  async delete(index: IndexDefinition, ids: readonly string[]): Promise<void> {
    for (const some of batches(ids)) await this.#worker.call('delete', index, some);
  }

  async search<F extends Fields>(index: IndexDefinition<F>, query: SearchQuery<F>): Promise<SearchResult<F>> {
    return this.#worker.call('search', index, query) as Promise<SearchResult<F>>;
  }

  async rebuild<F extends Fields>(
    index: IndexDefinition<F>,
    source: AsyncIterable<readonly SearchDocument<F>[]>,
  ): Promise<{ readonly documents: number }> {
    const id = await this.#worker.call('beginBuild', index);
    try {
      for await (const documents of source)
        for (const some of batches(documents)) await this.#worker.call('addToBuild', index, id, some);
      return { documents: await this.#worker.call('finishBuild', index, id) };
    } catch (error) {
      // Why the build failed matters more; the next one removes what is left of it.
      await this.#worker.call('abandonBuild', id).catch(() => {});
      throw error;
    }
  }

  async builtAt(index: IndexDefinition): Promise<Date | null> {
    const time = await this.#worker.call('builtAt', index);
    return time === null ? null : new Date(time);
  }

  async status(): Promise<EngineStatus> {
    const { waiting, isStarted } = this.#worker;
    // Whoever only asks how it feels does not start it.
    const figures = isStarted ? { ...(await this.#worker.call('figures')), waiting } : {};
    return { engine: 'SQLite FTS5 in the data folder', isAnswering: true, figures };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#worker.close();
  }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += batch) yield all.slice(start, start + batch);
}
