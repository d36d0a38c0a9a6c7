import { errors, type estypes } from '@elastic/elasticsearch';
import { ElasticsearchService } from '@nestjs/elasticsearch';
import type { EngineStatus } from '../../telemetry/engine-status.ts';
import { EngineUnavailable } from '../../telemetry/engine-unavailable.ts';
import { analyse } from '../analyse.ts';
import { checkQuery } from '../check-query.ts';
import type { Fields, IndexDefinition } from '../define-index.ts';
import { highlight } from '../highlight.ts';
import { readQuery, type WantedText } from '../read-query.ts';
import {
  type FacetValue,
  type SearchDocument,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from '../search-index.ts';
import { type BulkAction, bulk, DocumentRefused } from './bulk.ts';
import { ElasticBuild } from './elastic-build.ts';
import { elasticNames } from './elastic-names.ts';
import { searchRequest } from './elastic-query.ts';
import { gone, type KeptDocument, keptDocument, mappingsOf } from './kept-document.ts';
import { type Pauses, patiently } from './patiently.ts';

/** Search with Elasticsearch. Text is cut and stemmed here, by the same rules as for the embedded engine. */
export class ElasticSearchIndex extends SearchIndex {
  readonly #client: ElasticsearchService;
  readonly #prefix: string;
  readonly #pauses: Pauses | undefined;
  readonly #served = new Set<string>();

  constructor({ url, prefix, pauses }: { url: string; prefix: string; pauses?: Pauses }) {
    super();
    this.#pauses = pauses;
    this.#client = new ElasticsearchService({ node: url, maxRetries: 1, requestTimeout: 10_000 });
    this.#prefix = prefix;
  }

  async put<F extends Fields>(index: IndexDefinition<F>, documents: readonly SearchDocument<F>[]): Promise<void> {
    const kept = documents.map((document) => keptDocument(analyse(index, document)));
    await this.#write(index, (target) =>
      kept.map((document) => ({ action: { index: { _index: target, _id: document.key } }, document })),
    );
  }

  async delete(index: IndexDefinition, ids: readonly string[]): Promise<void> {
    await this.#write(
      index,
      (target) => ids.map((_id) => ({ action: { delete: { _index: target, _id } } })),
      (target) => ids.map((_id) => ({ action: { index: { _index: target, _id } }, document: { key: _id, ...gone } })),
    );
  }

  async search<F extends Fields>(index: IndexDefinition<F>, asked: SearchQuery<F>): Promise<SearchResult<F>> {
    const query = checkQuery(index, asked);
    return this.#asking(index, () => this.#find(index, query)) as Promise<SearchResult<F>>;
  }

  async #find(index: IndexDefinition, query: SearchQuery): Promise<SearchResult> {
    const wanted = readQuery(query);
    const asTyped = await this.#run(index, query, wanted, false);
    const mayCorrect = query.mayMistype !== false && wanted.words.length > 0;
    return asTyped.total > 0 || !mayCorrect ? asTyped : this.#run(index, query, wanted, true);
  }

  async rebuild<F extends Fields>(
    index: IndexDefinition<F>,
    source: AsyncIterable<readonly SearchDocument<F>[]>,
  ): Promise<{ readonly documents: number }> {
    const build = await this.#asking(index, () =>
      ElasticBuild.begin(this.#client, elasticNames(this.#prefix, index), mappingsOf(index)),
    );
    try {
      for await (const documents of source)
        await build.add(documents.map((document) => keptDocument(analyse(index, document))));
      return { documents: await build.finish(new Date()) };
    } catch (error) {
      // Why the build failed matters more; the next one removes what is left of it.
      await build.abandon().catch(() => {});
      throw error;
    }
  }

  async builtAt(index: IndexDefinition): Promise<Date | null> {
    const { alias } = elasticNames(this.#prefix, index);
    const mappings = await this.#asking(index, () => this.#client.indices.getMapping({ index: alias }));
    const [mapping] = Object.values(mappings);
    const time: unknown = mapping?.mappings._meta?.builtAt;
    return typeof time === 'string' ? new Date(time) : null;
  }

  async status(): Promise<EngineStatus> {
    const engine = `Elasticsearch at ${[...this.#client.connectionPool.connections].map(({ url }) => url.host).join(', ')}`;
    try {
      const { _all: all } = await this.#client.indices.stats(
        { index: `${this.#prefix}-*`, metric: ['docs', 'store'] },
        { maxRetries: 0, requestTimeout: 2_000 },
      );
      const documents = all.primaries?.docs?.count ?? 0;
      return { engine, isAnswering: true, figures: { documents, bytes: all.primaries?.store?.size_in_bytes ?? 0 } };
    } catch {
      return { engine, isAnswering: false, figures: {} };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#client.close();
  }

  /** An index that somebody removed is served empty by whoever asks next: this time it is an error, so that it is noticed. */
  async #asking<T>(index: IndexDefinition, ask: () => Promise<T>): Promise<T> {
    try {
      await this.#serve(index);
      return await ask();
    } catch (error) {
      if (isIndexMissing(error)) this.#served.delete(elasticNames(this.#prefix, index).alias);
      throw isAway(error) ? new EngineUnavailable('Search', error) : error;
    }
  }

  /** An index that nobody built yet is served empty; two processes may begin at once. */
  async #serve(index: IndexDefinition): Promise<void> {
    const { alias, first } = elasticNames(this.#prefix, index);
    if (this.#served.has(alias)) return;
    if (!(await this.#client.indices.existsAlias({ name: alias }))) {
      try {
        await this.#client.indices.create({ index: first, aliases: { [alias]: {} }, mappings: mappingsOf(index) });
      } catch (error) {
        const isThere = error instanceof errors.ResponseError && error.message.includes('resource_already_exists');
        if (!isThere) throw error;
      }
    }
    this.#served.add(alias);
  }

  /**
   * Writes where is searched and, while an index is built, there too, and there first: if it takes over in between,
   * the second write reaches it.
   */
  async #write(
    index: IndexDefinition,
    actionsFor: (target: string) => readonly BulkAction[],
    whileBuilding = actionsFor,
  ): Promise<void> {
    const { alias, building } = elasticNames(this.#prefix, index);
    await this.#asking(index, async () => {
      const pauses = this.#pauses;
      if (await this.#client.indices.existsAlias({ name: building }))
        await bulk(this.#client, whileBuilding(building), { mayHaveEnded: true, pauses });
      await bulk(this.#client, actionsFor(alias), { refresh: 'wait_for', pauses });
    });
  }

  async #run(
    index: IndexDefinition,
    query: SearchQuery,
    wanted: WantedText,
    mayMistype: boolean,
  ): Promise<SearchResult> {
    const { alias } = elasticNames(this.#prefix, index);
    const request = searchRequest(index, query, { wanted, mayMistype });
    const { hits, aggregations } = await patiently(
      () => this.#client.search<KeptDocument>({ index: alias, ...request }),
      this.#pauses,
    );
    const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
    const facets = (query.facets ?? []).map(({ field }) => [field, facetOf(index, field, aggregations)] as const);
    return {
      total,
      hits: hits.hits.flatMap(({ _source, _score }) =>
        _source ? [hitOf(_source, _score ?? 0, { query, wanted, mayMistype })] : [],
      ),
      facets: Object.fromEntries(facets),
      isCorrected: mayMistype && total > 0,
    };
  }
}

/** The server cannot be reached, says nothing in time, or is not ready. */
function isAway(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return error.statusCode === 429 || (error.statusCode ?? 0) > 500;
  return error instanceof errors.ElasticsearchClientError;
}

function isIndexMissing(error: unknown): boolean {
  if (error instanceof DocumentRefused) return error.type === 'index_not_found_exception';
  return error instanceof errors.ResponseError && error.message.includes('index_not_found_exception');
}

function hitOf(
  { key, language, source }: KeptDocument,
  score: number,
  { query, wanted, mayMistype }: { query: SearchQuery; wanted: WantedText; mayMistype: boolean },
): SearchHit {
  const quotations = (query.highlight ?? []).map((name) => {
    const text = source[name] as string | readonly string[] | null | undefined;
    return [name, highlight({ text, language, wanted, mayMistype })] as const;
  });
  return { id: key, score, fields: source, highlights: Object.fromEntries(quotations) } as SearchHit;
}

function facetOf(
  index: IndexDefinition,
  field: string,
  aggregations: Readonly<Record<string, estypes.AggregationsAggregate>> | undefined,
): FacetValue[] {
  const counted = aggregations?.[field] as
    | { values?: estypes.AggregationsMultiBucketAggregateBase<Bucket> }
    | undefined;
  const buckets = counted?.values?.buckets;
  if (!Array.isArray(buckets)) throw new Error(`Elasticsearch did not count the values of ${index.name}.${field}`);
  const kind = index.fields[field]?.kind;
  return buckets.map(({ key, doc_count: count }) => {
    if (kind === 'boolean') return { value: key === 1, count };
    return { value: kind === 'date' ? new Date(key).toISOString() : key, count };
  });
}

interface Bucket {
  readonly key: string | number;
  readonly doc_count: number;
}
