import { checkedValue } from './check-value.ts';
import { type IndexDefinition, textFieldsOf, valueFieldsOf } from './define-index.ts';
import { type Filter, furthest, type SearchQuery } from './search-index.ts';

/**
 * The query with its values in the form in which they are kept. Throws when it asks an index for what it does not have:
 * a mistake of the program, not of the searcher.
 */
export function checkQuery(index: IndexDefinition, query: SearchQuery): SearchQuery {
  const { filters = [], facets = [], highlight = [], order = [], skip = 0, limit = 10 } = query;
  const values = new Set(valueFieldsOf(index).map(({ name }) => name));
  const texts = new Set(textFieldsOf(index).map(({ name }) => name));
  const sorted = order.flatMap((by) => (by === 'relevance' ? [] : [by.field]));
  const counted = [...filters, ...facets].map(({ field }) => field);
  const wrong = [...sorted, ...counted].find((field) => !values.has(field));
  if (wrong !== undefined) throw new Error(`${index.name} has no values "${wrong}" to filter, count or sort by`);
  const unquotable = highlight.find((field) => !texts.has(field));
  if (unquotable !== undefined) throw new Error(`${index.name} has no text "${unquotable}" to quote`);
  const isPage = [skip, limit].every((number) => Number.isInteger(number) && number >= 0);
  if (!isPage || skip + limit > furthest)
    throw new Error(`Results ${skip} to ${skip + limit} of ${index.name} were asked for; expected at most ${furthest}`);
  const uncountable = facets.find(({ limit: most = 10 }) => !Number.isInteger(most) || most < 1 || most > furthest);
  if (uncountable)
    throw new Error(
      `${uncountable.limit} values of ${index.name}.${uncountable.field} were to be counted; expected 1 to ${furthest}`,
    );
  return { ...query, filters: filters.map((filter) => checkFilter(index, filter)) };
}

function checkFilter(index: IndexDefinition, filter: Filter): Filter {
  const { field } = filter;
  const place = `A filter on ${index.name}.${field}`;
  const { kind = 'keyword' } = valueFieldsOf(index).find(({ name }) => name === field) ?? {};
  if ('anyOf' in filter) return { field, anyOf: filter.anyOf.map((value) => checkedValue(value, kind, place)) };
  const bounds = Object.entries({ from: filter.from, to: filter.to }).flatMap(([end, bound]) => {
    if (bound === undefined) return [];
    const value = checkedValue(bound, kind, place);
    if (typeof value === 'boolean') throw new Error(`${place} has a range; true and false have none`);
    return [[end, value] as const];
  });
  return { field, ...Object.fromEntries(bounds) };
}
