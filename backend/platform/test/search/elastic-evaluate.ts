import { allowedTypos, distance } from '../../src/search/text/typos.ts';
import type { Clause } from './elastic-shapes.ts';

export type Kept = Readonly<Record<string, unknown>>;

/** The score of a document for a query of Elasticsearch; null when it does not match. Scores are counts, not BM25. */
export function scoreOf(document: Kept, query: Clause): number | null {
  if (query.bool) return scoreOfBool(document, query.bool);
  if (query.multi_match) return scoreOfMatch(document, query.multi_match);
  if (query.match_none) return null;
  return holds(document, query) ? 1 : null;
}

function scoreOfBool(document: Kept, bool: NonNullable<Clause['bool']>): number | null {
  const { must = [], must_not: mustNot = [], filter = [], should = [], minimum_should_match: least = 0 } = bool;
  if (mustNot.some((clause) => scoreOf(document, clause) !== null)) return null;
  if (filter.some((clause) => scoreOf(document, clause) === null)) return null;
  const musts = must.map((clause) => scoreOf(document, clause));
  const shoulds = should.map((clause) => scoreOf(document, clause)).filter((score) => score !== null);
  if (musts.includes(null) || shoulds.length < least) return null;
  return [...musts, ...shoulds].reduce<number>((sum, score) => sum + (score ?? 0), 0);
}

function scoreOfMatch(document: Kept, match: NonNullable<Clause['multi_match']>): number | null {
  const scores = match.fields.map((weighted) => {
    const [field = '', weight] = weighted.split('^');
    const text = document[field];
    return typeof text === 'string' ? Number(weight) * hitsIn(text.split(' '), match) : 0;
  });
  const best = Math.max(...scores);
  return best > 0 ? best : null;
}

/** How many of the terms hit, in relation to the length of the text, as BM25 has it in spirit. */
function hitsIn(terms: readonly string[], match: NonNullable<Clause['multi_match']>): number {
  const asked = match.query.split(' ');
  if (match.type === 'phrase') {
    const isThere = ` ${terms.join(' ')} `.includes(` ${asked.join(' ')} `);
    return isThere ? 1 : 0;
  }
  const isHit = (term: string, wanted: string): boolean => {
    if (match.type === 'bool_prefix') return term.startsWith(wanted);
    if (match.fuzziness === undefined) return term === wanted;
    const isNear = distance(wanted, term, allowedTypos(wanted)) !== null;
    return isNear && term.slice(0, match.prefix_length) === wanted.slice(0, match.prefix_length);
  };
  return terms.filter((term) => asked.some((wanted) => isHit(term, wanted))).length / Math.sqrt(terms.length);
}

function holds(document: Kept, { terms, term, range, exists }: Clause): boolean {
  if (exists) return valuesOf(document, exists.field).length > 0;
  const [field, asked] = Object.entries(terms ?? term ?? range ?? {})[0] ?? ['', null];
  const values = valuesOf(document, field);
  if (terms)
    return values.some((value) => (terms[field] ?? []).some((wanted) => comparable(wanted) === comparable(value)));
  if (term) return values.some((value) => value === asked);
  const { gte, lte } = range?.[field] ?? {};
  return values.some(
    (value) =>
      (gte === undefined || comparable(value) >= comparable(gte)) &&
      (lte === undefined || comparable(value) <= comparable(lte)),
  );
}

export type Value = string | number | boolean;

export function valuesOf(document: Kept, field: string): Value[] {
  const given = document[field];
  const values: unknown[] = given === null || given === undefined ? [] : Array.isArray(given) ? given : [given];
  return values.filter((value): value is Value => ['string', 'number', 'boolean'].includes(typeof value));
}

/** Dates compare as moments, truth as 0 and 1. */
export function comparable(value: Value): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return Date.parse(value);
  return value;
}
