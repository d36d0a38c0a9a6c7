import type { estypes } from '@elastic/elasticsearch';
import { type IndexDefinition, textFieldsOf } from '../define-index.ts';
import { asksForNothing, type WantedText, type WantedWord } from '../read-query.ts';
import type { Filter, Order, SearchQuery } from '../search-index.ts';
import { stemField, valueField, wordField } from './kept-document.ts';

type Clause = estypes.QueryDslQueryContainer;

/**
 * The request for one query. Filters on counted fields come after counting, so that each field still offers its other
 * values; every count applies the filters of the other fields itself.
 */
export function searchRequest(
  index: IndexDefinition,
  query: SearchQuery,
  { wanted, mayMistype }: { wanted: WantedText; mayMistype: boolean },
): estypes.SearchRequest {
  const { access, filters = [], facets = [], order = ['relevance'], skip = 0, limit = 10 } = query;
  const counted = new Set(facets.map(({ field }) => field));
  const before = filters.filter(({ field }) => !counted.has(field)).map(filterClause);
  const after = filters.filter(({ field }) => counted.has(field));
  const without = (field: string) => after.filter((filter) => filter.field !== field).map(filterClause);
  return {
    from: skip,
    size: limit,
    track_total_hits: true,
    track_scores: true,
    // Half an answer would pass for a whole one.
    allow_partial_search_results: false,
    _source: ['key', 'language', 'source'],
    query: {
      bool: {
        must: wantedClauses(index, wanted, mayMistype),
        must_not: [{ term: { gone: true } }, ...wanted.excluded.map((word) => wordClause(index, word, false))],
        filter: [...(access === 'everything' ? [] : [{ terms: { access: [...access] } }]), ...before],
      },
    },
    ...(after.length > 0 && { post_filter: { bool: { filter: after.map(filterClause) } } }),
    ...(facets.length > 0 && {
      aggs: Object.fromEntries(
        facets.map(({ field, limit: size = 10 }) => [
          field,
          {
            filter: { bool: { filter: without(field) } },
            aggs: {
              values: { terms: { field: valueField(field), size, order: [{ _count: 'desc' }, { _key: 'asc' }] } },
            },
          } satisfies estypes.AggregationsAggregationContainer,
        ]),
      ),
    }),
    sort: [...order.map(sortBy), { key: { order: 'asc' } }],
  };
}

function wantedClauses(index: IndexDefinition, wanted: WantedText, mayMistype: boolean): Clause[] {
  if (asksForNothing(wanted)) return [];
  if (textFieldsOf(index).length === 0) return [{ match_none: {} }];
  const phrases = wanted.phrases.map((words): Clause => inWords(index, { query: words.join(' '), type: 'phrase' }));
  return [...wanted.words.map((word) => wordClause(index, word, mayMistype)), ...phrases];
}

/** The word itself, any word with one of its stems, what it begins, and what it may have meant. */
function wordClause(
  index: IndexDefinition,
  { folded, stems, characters, isPrefix }: WantedWord,
  mayMistype: boolean,
): Clause {
  const should = [inWords(index, { query: folded })];
  if (stems.length > 0)
    should.push({ multi_match: { query: stems.join(' '), fields: fieldsOf(index, stemField, 1), operator: 'or' } });
  if (characters.length > 0)
    should.push({
      multi_match: { query: characters.join(' '), fields: fieldsOf(index, stemField, 1), type: 'phrase' },
    });
  if (isPrefix) should.push(inWords(index, { query: folded, type: 'bool_prefix' }));
  if (mayMistype) should.push(inWords(index, { query: folded, fuzziness: 'AUTO:4,8', prefix_length: 1 }));
  return { bool: { should, minimum_should_match: 1 } };
}

function inWords(index: IndexDefinition, match: Omit<estypes.QueryDslMultiMatchQuery, 'fields'>): Clause {
  return { multi_match: { ...match, fields: fieldsOf(index, wordField, 0.5) } };
}

function fieldsOf(index: IndexDefinition, nameOf: (name: string) => string, factor: number): string[] {
  return textFieldsOf(index).map(({ name, weight }) => `${nameOf(name)}^${weight * factor}`);
}

export function filterClause(filter: Filter): Clause {
  const field = valueField(filter.field);
  if ('anyOf' in filter) return { terms: { [field]: [...filter.anyOf] } };
  const { from, to } = filter;
  if (from === undefined && to === undefined) return { exists: { field } };
  return { range: { [field]: { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) } } };
}

function sortBy(order: Order): estypes.SortCombinations {
  if (order === 'relevance') return { _score: { order: 'desc' } };
  const { field, direction } = order;
  return {
    [valueField(field)]: { order: direction, mode: direction === 'asc' ? 'min' : 'max', missing: '_last' },
  };
}
