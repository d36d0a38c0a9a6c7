import { type IndexDefinition, textFieldsOf, valueFieldsOf } from './define-index.ts';
import { furthest, type SearchQuery } from './search-index.ts';

/** Throws when a query asks an index for what it does not have: a mistake of the program, not of the searcher. */
export function checkQuery(index: IndexDefinition, query: SearchQuery): void {
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
}
