import type { z } from 'zod';
import type { Clause, property, searchBody } from './elastic-shapes.ts';

export type Property = z.infer<typeof property>;
export type Properties = ReadonlyMap<string, Property>;

export interface Wrong {
  readonly type: string;
  readonly reason: string;
}

const wrong = (type: string, reason: string): Wrong => ({ type, reason });

/** What keeps a document out of an index with this mapping; null when nothing does. */
export function wrongInDocument(document: Readonly<Record<string, unknown>>, properties: Properties): Wrong | null {
  for (const [name, given] of Object.entries(document)) {
    const property = properties.get(name);
    if (!property) return wrong('strict_dynamic_mapping_exception', `[${name}] is not allowed`);
    if (property.enabled === false || given === null) continue;
    for (const value of Array.isArray(given) ? given : [given]) {
      if (!fits(value, property))
        return wrong('document_parsing_exception', `failed to parse field [${name}] of type [${property.type}]`);
      if (property.type === 'keyword' && Buffer.byteLength(String(value)) > 32_766)
        return wrong('illegal_argument_exception', `Document contains at least one immense term in field="${name}"`);
    }
  }
  return null;
}

/** `strict_date_optional_time||epoch_millis`. */
const dates = /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d([.,]\d{1,9})?)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

function fits(value: unknown, { type }: Property): boolean {
  switch (type) {
    case 'double':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'number' || (typeof value === 'string' && dates.test(value));
    case 'object':
      return typeof value === 'object';
    default:
      return typeof value === 'string';
  }
}

/** What a search asks of fields that do not have it; null when nothing. */
export function wrongInSearch(
  { query, post_filter: after, aggs = {}, sort }: z.infer<typeof searchBody>,
  properties: Properties,
): Wrong | null {
  const clauses = [query, ...(after ? [after] : []), ...Object.values(aggs).map(({ filter }) => filter)];
  const counted = Object.values(aggs).map(({ aggs: inner }) => inner.values.terms.field);
  const sorted = sort.flatMap((by) => Object.keys(by)).filter((name) => name !== '_score');
  for (const name of [...counted, ...sorted]) {
    const property = properties.get(name);
    if (!property) return wrong('query_shard_exception', `No mapping found for [${name}] in order to sort on`);
    if (property.type === 'text') return wrong('illegal_argument_exception', `Fielddata is disabled on [${name}]`);
  }
  for (const clause of clauses) {
    const found = wrongInClause(clause, properties);
    if (found) return found;
  }
  return null;
}

/** A field that no document can have finds nothing, silently: the adapter has no reason to ask for one. */
export function wrongInClause(clause: Clause, properties: Properties): Wrong | null {
  const { bool, multi_match: match, terms, term, range, exists } = clause;
  const inner = bool ? [bool.must, bool.must_not, bool.filter, bool.should].flatMap((list) => list ?? []) : [];
  for (const one of inner) {
    const found = wrongInClause(one, properties);
    if (found) return found;
  }
  const texts = match?.fields.map((field) => field.split('^')[0] ?? '') ?? [];
  const text = texts.find((name) => properties.get(name)?.type !== 'text');
  if (text !== undefined) return wrong('query_shard_exception', `[${text}] is not a text field of the mapping`);
  if (exists && !properties.has(exists.field)) return wrong('query_shard_exception', `no field [${exists.field}]`);
  for (const [name, asked] of Object.entries({ ...terms, ...term, ...range })) {
    const property = properties.get(name);
    if (!property || property.type === 'text') return wrong('query_shard_exception', `[${name}] has no terms`);
    const values = Array.isArray(asked) ? asked : typeof asked === 'object' ? Object.values(asked) : [asked];
    if (values.length > 65_536) return wrong('illegal_argument_exception', 'index.max_terms_count');
    if (!values.every((value) => value === undefined || fits(value, property)))
      return wrong('query_shard_exception', `failed to create query: [${name}] holds no ${property.type}`);
  }
  return null;
}
