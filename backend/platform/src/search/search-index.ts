import type { EngineStatus } from '../telemetry/engine-status.ts';
import type { Field, Fields, IndexDefinition } from './define-index.ts';

type Many<T> = T | readonly T[] | null;

type ValueOf<F extends Field> = F['kind'] extends 'text' | 'keyword' | 'date'
  ? Many<string>
  : F['kind'] extends 'number'
    ? Many<number>
    : F['kind'] extends 'boolean'
      ? boolean | null
      : unknown;

export type ValuesOf<F extends Fields> = { readonly [N in keyof F]?: ValueOf<F[N]> };

export interface SearchDocument<F extends Fields = Fields> {
  /** At most 500 bytes; a document with the same id is replaced. */
  readonly id: string;
  /** BCP 47; null when it is not known, then words are found only as they stand. */
  readonly language: string | null;
  /** Who may find it: names of groups of the module's own choosing. Nobody, when there are none. */
  readonly access: readonly string[];
  readonly fields: ValuesOf<F>;
}

export type Filter<N extends string = string> =
  | { readonly field: N; readonly anyOf: readonly (string | number | boolean)[] }
  | { readonly field: N; readonly from?: string | number; readonly to?: string | number };

export type Order<N extends string = string> = 'relevance' | { readonly field: N; readonly direction: 'asc' | 'desc' };

export interface SearchQuery<F extends Fields = Fields, N extends string = string & keyof F> {
  /** All words must occur, in any form; `"in quotes"` just so and in this order; `-word` must not. Null finds all. */
  readonly text: string | null;
  /** The groups the searcher is in; `everything` for people who may see all. */
  readonly access: readonly string[] | 'everything';
  /** The last word may be the beginning of one: for results while typing. */
  readonly isTyping?: boolean;
  /** When nothing is found, look for words that are nearly these. On unless switched off. */
  readonly mayMistype?: boolean;
  /** All must hold. */
  readonly filters?: readonly Filter<N>[];
  /** Count the values of these fields, most frequent first; a filter on the field itself does not narrow its counts. */
  readonly facets?: readonly { readonly field: N; readonly limit?: number }[];
  /** Text fields to quote with their hits marked. */
  readonly highlight?: readonly N[];
  /** Most relevant first unless said otherwise; ties by id. Without the value comes last. */
  readonly order?: readonly Order<N>[];
  /** Together at most 10,000. */
  readonly skip?: number;
  readonly limit?: number;
}

/** A stretch of text; a quotation is a few of them in order. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

export interface SearchHit<F extends Fields = Fields> {
  readonly id: string;
  readonly score: number;
  readonly fields: ValuesOf<F>;
  /** By field: its best quotations, or its beginning where no word of it was searched for. */
  readonly highlights: { readonly [N in keyof F]?: readonly (readonly Segment[])[] };
}

export interface FacetValue {
  readonly value: string | number | boolean;
  readonly count: number;
}

export interface SearchResult<F extends Fields = Fields> {
  readonly total: number;
  readonly hits: readonly SearchHit<F>[];
  readonly facets: { readonly [N in keyof F]?: readonly FacetValue[] };
  /** Nothing had the words as typed; these have words that are nearly the same. */
  readonly isCorrected: boolean;
}

export const furthest = 10_000;

/** Finds things by words. Modules put in what they own, by events, and can always build it anew from their store. */
export abstract class SearchIndex {
  /** Searches that begin after this returns find what was put. */
  abstract put<F extends Fields>(index: IndexDefinition<F>, documents: readonly SearchDocument<F>[]): Promise<void>;
  /** Deleting what is not there is no error. */
  abstract delete(index: IndexDefinition, ids: readonly string[]): Promise<void>;
  abstract search<F extends Fields>(index: IndexDefinition<F>, query: SearchQuery<F>): Promise<SearchResult<F>>;
  /**
   * Replaces the whole index by these documents in one step, while the old one answers. What is put or deleted
   * meanwhile wins. When the source fails, everything stays as it was. One rebuild of an index at a time: a second one
   * takes over from the first, which then fails.
   */
  abstract rebuild<F extends Fields>(
    index: IndexDefinition<F>,
    source: AsyncIterable<readonly SearchDocument<F>[]>,
  ): Promise<{ readonly documents: number }>;
  /** When the index was last built for the fields it has now; null: never, so its module must build it. */
  abstract builtAt(index: IndexDefinition): Promise<Date | null>;
  abstract status(): Promise<EngineStatus>;

  /** Deletes what these filters find. */
  async deleteWhere<F extends Fields>(
    index: IndexDefinition<F>,
    filters: readonly Filter<string & keyof F>[],
  ): Promise<void> {
    const page = { text: null, access: 'everything', filters, limit: 1_000 } as const;
    for (;;) {
      const { hits, total } = await this.search(index, page);
      if (hits.length > 0)
        await this.delete(
          index,
          hits.map(({ id }) => id),
        );
      if (total <= hits.length) return;
    }
  }
}
