import type { DatabaseSync } from 'node:sqlite';
import type { IndexDefinition } from '../define-index.ts';
import { highlight } from '../highlight.ts';
import { asksForNothing, readQuery, type WantedText } from '../read-query.ts';
import type { FacetValue, SearchHit, SearchQuery, SearchResult } from '../search-index.ts';
import { accessCondition, allOf, type Condition, filterCondition } from './conditions.ts';
import { columnsOf } from './generations.ts';
import { type Matching, matchExpression } from './match-expression.ts';

export interface Place {
  readonly database: DatabaseSync;
  readonly generation: number;
  nearWords(word: string): readonly string[];
}

/**
 * Answers a query from one generation. What the words, the access and the filters on uncounted fields leave is set
 * down once; pages, totals and counts are then taken from that.
 */
export function searchGeneration(place: Place, index: IndexDefinition, query: SearchQuery): SearchResult {
  const wanted = readQuery(query);
  const search = new Search(place, index, query);
  const asTyped = search.run(wanted, false);
  const mayCorrect = query.mayMistype !== false && wanted.words.length > 0;
  return asTyped.total > 0 || !mayCorrect ? asTyped : search.run(wanted, true);
}

class Search {
  readonly #database: DatabaseSync;
  readonly #place: Place;
  readonly #index: IndexDefinition;
  readonly #query: SearchQuery;
  readonly #counted: ReadonlySet<string>;

  constructor(place: Place, index: IndexDefinition, query: SearchQuery) {
    this.#database = place.database;
    this.#place = place;
    this.#index = index;
    this.#query = query;
    this.#counted = new Set(query.facets?.map(({ field }) => field));
  }

  run(wanted: WantedText, mayMistype: boolean): SearchResult {
    this.#collect(wanted, mayMistype);
    const all = allOf(this.#countedFilters());
    const [row] = this.#all(`SELECT count(*) AS total FROM temp.hit WHERE ${all.sql}`, all.values);
    const total = Number(row?.total);
    const hits = this.#page(all, wanted, mayMistype);
    return { total, hits, facets: this.#facets(), isCorrected: mayMistype && total > 0 };
  }

  #collect(wanted: WantedText, mayMistype: boolean): void {
    this.#database.exec(
      'CREATE TEMP TABLE IF NOT EXISTS hit (doc INTEGER PRIMARY KEY, score REAL); DELETE FROM temp.hit',
    );
    const near = mayMistype ? (word: string) => this.#place.nearWords(word) : null;
    const matching = matchExpression(this.#index, wanted, near);
    // Text that is all punctuation asks for nothing; text without a word column finds nothing.
    if (matching.wanted === null && !asksForNothing(wanted)) return;
    const { from, doc, score, match } = this.#source(matching);
    const { filters = [], access } = this.#query;
    const { sql, values } = allOf([
      ...match,
      ...accessCondition(this.#table('value'), doc, access),
      ...filters
        .filter(({ field }) => !this.#counted.has(field))
        .map((filter) => filterCondition(this.#index, this.#table('value'), doc, filter)),
    ]);
    this.#database
      .prepare(`INSERT INTO temp.hit (doc, score) SELECT ${doc}, ${score} FROM ${from} WHERE ${sql}`)
      .run(...values);
  }

  #source({ wanted, excluded }: Matching): { from: string; doc: string; score: string; match: Condition[] } {
    const text = this.#table('text');
    if (wanted !== null) {
      const expression = excluded === null ? wanted : `(${wanted}) NOT (${excluded})`;
      const weights = columnsOf(this.#index).map(({ weight }) => weight);
      const match = [{ sql: `${text} MATCH ?`, values: [expression] }];
      return { from: text, doc: `${text}.rowid`, score: `-bm25(${text}, ${weights.join(', ')})`, match };
    }
    const from = this.#table('doc');
    const without = `${from}.doc NOT IN (SELECT rowid FROM ${text} WHERE ${text} MATCH ?)`;
    const match = excluded === null ? [] : [{ sql: without, values: [excluded] }];
    return { from, doc: `${from}.doc`, score: '0.0', match };
  }

  #page({ sql, values }: Condition, wanted: WantedText, mayMistype: boolean): SearchHit[] {
    const { skip = 0, limit = 10, order = ['relevance'] } = this.#query;
    const by = order.map((one) =>
      one === 'relevance'
        ? { sql: 'hit.score DESC', values: [] }
        : {
            sql: `(SELECT ${one.direction === 'asc' ? 'min' : 'max'}(value) FROM ${this.#table('value')} WHERE doc = hit.doc AND field = ?) ${one.direction} NULLS LAST`,
            values: [one.field],
          },
    );
    const rows = this.#all(
      `SELECT d.id, d.language, d.source, hit.score FROM temp.hit JOIN ${this.#table('doc')} AS d ON d.doc = hit.doc
       WHERE ${sql} ORDER BY ${[...by.map((one) => one.sql), 'd.id'].join(', ')} LIMIT ? OFFSET ?`,
      [...values, ...by.flatMap((one) => one.values), limit, skip],
    );
    return rows.map((row) => {
      const fields = JSON.parse(String(row.source)) as SearchHit['fields'];
      const language = row.language === null ? null : String(row.language);
      const quotations = (this.#query.highlight ?? []).map((name) => {
        const text = fields[name] as string | readonly string[] | null | undefined;
        return [name, highlight({ text, language, wanted, mayMistype })] as const;
      });
      return { id: String(row.id), score: Number(row.score), fields, highlights: Object.fromEntries(quotations) };
    });
  }

  #facets(): Record<string, FacetValue[]> {
    const facets = (this.#query.facets ?? []).map(({ field, limit = 10 }) => {
      const { sql, values } = allOf(this.#countedFilters(field));
      const rows = this.#all(
        `SELECT v.value, count(*) AS count FROM temp.hit JOIN ${this.#table('value')} AS v ON v.doc = hit.doc AND v.field = ?
         WHERE ${sql} GROUP BY v.value ORDER BY count DESC, v.value LIMIT ?`,
        [field, ...values, limit],
      );
      return [field, rows.map((row) => ({ value: this.#shown(field, row.value), count: Number(row.count) }))] as const;
    });
    return Object.fromEntries(facets);
  }

  #countedFilters(except?: string): Condition[] {
    return (this.#query.filters ?? [])
      .filter(({ field }) => this.#counted.has(field) && field !== except)
      .map((filter) => filterCondition(this.#index, this.#table('value'), 'hit.doc', filter));
  }

  #shown(field: string, value: unknown): string | number | boolean {
    const kind = this.#index.fields[field]?.kind;
    if (kind === 'boolean') return value === 1;
    if (kind === 'date') return new Date(Number(value)).toISOString();
    return kind === 'number' ? Number(value) : String(value);
  }

  #table(name: 'doc' | 'text' | 'value'): string {
    return `g${this.#place.generation}_${name}`;
  }

  #all(sql: string, values: readonly (string | number)[]) {
    return this.#database.prepare(sql).all(...values);
  }
}
