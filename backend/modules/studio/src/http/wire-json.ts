import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { z } from 'zod';

export type WireJson = z.output<typeof json>;
const json = z.json();

/** A JSON value of ours as contracts type it. */
export function wireJson(value: JsonValue): WireJson {
  if (isList(value)) return value.map(wireJson);
  return typeof value === 'object' && value !== null ? wireObject(value) : value;
}

export function wireObject(value: JsonObject): Record<string, WireJson> {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wireJson(each)]));
}

/** What becomes of a value of any type on the wire. */
export function asWireJson(value: unknown): WireJson {
  return json.parse(JSON.parse(JSON.stringify(value)));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
