import type { ValueKind } from './define-index.ts';

export type Value = string | number | boolean;

/** With a time goes its zone: without one it would mean another moment on every machine. */
const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** What Elasticsearch can keep as one term. */
const mostBytes = 32_766;

/** A value in the one form in which both engines keep and compare it. Throws when it is none of its kind. */
export function checkedValue(value: unknown, kind: 'keyword', place: string): string;
export function checkedValue(value: unknown, kind: ValueKind, place: string): Value;
export function checkedValue(value: unknown, kind: ValueKind, place: string): Value {
  const isDate = kind === 'date' && typeof value === 'string' && isoDate.test(value);
  if (isDate && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  if (kind === 'keyword' && typeof value === 'string') {
    if (Buffer.byteLength(value) > mostBytes) throw new Error(`${place} is longer than ${mostBytes} bytes`);
    return value.toWellFormed();
  }
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (kind === 'boolean' && typeof value === 'boolean') return value;
  throw new Error(`${place} is ${JSON.stringify(value)?.slice(0, 200)}; expected a ${kind}`);
}
