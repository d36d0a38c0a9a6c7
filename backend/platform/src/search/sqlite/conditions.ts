import type { IndexDefinition } from '../define-index.ts';
import type { Filter, SearchQuery } from '../search-index.ts';

/** The name under which the groups that may find a document are kept; no field can be called so. */
export const accessField = '#access';

export type SqlValue = string | number;

/** A piece of SQL that is true or false for the document `doc` names, with the values of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export function accessCondition(values: string, doc: string, access: SearchQuery['access']): Condition[] {
  if (access === 'everything') return [];
  return [{ sql: hasOneOf(values, doc), values: [accessField, JSON.stringify(access)] }];
}

export function filterCondition(index: IndexDefinition, values: string, doc: string, filter: Filter): Condition {
  const { field } = filter;
  const kept = (value: string | number | boolean) => keptValue(index, field, value);
  if ('anyOf' in filter) return { sql: hasOneOf(values, doc), values: [field, JSON.stringify(filter.anyOf.map(kept))] };
  const bounds: [string, string | number | undefined][] = [
    ['>=', filter.from],
    ['<=', filter.to],
  ];
  const given = bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [{ sign, value: kept(bound) }]));
  const within = given.map(({ sign }) => ` AND value ${sign} ?`).join('');
  return {
    sql: `EXISTS (SELECT 1 FROM ${values} WHERE doc = ${doc} AND field = ?${within})`,
    values: [field, ...given.map(({ value }) => value)],
  };
}

/** Dates are kept as milliseconds and truth as 0 or 1: then they compare as they should. */
export function keptValue(index: IndexDefinition, field: string, value: string | number | boolean): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return index.fields[field]?.kind === 'date' ? Date.parse(String(value)) : value;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** A list of any length is one value, where as many question marks as values would come to an end. */
function hasOneOf(values: string, doc: string): string {
  return `EXISTS (SELECT 1 FROM ${values} WHERE doc = ${doc} AND field = ? AND value IN (SELECT value FROM json_each(?)))`;
}
