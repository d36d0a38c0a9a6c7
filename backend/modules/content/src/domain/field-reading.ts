import type { JsonObject, JsonValue } from '@lyceum/kernel';

/** The value of a field as text, null when it is absent or of another type. */
export function textIn(fields: JsonObject, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function isTrueIn(fields: JsonObject, name: string): boolean {
  return fields[name] === true;
}

/** A whole number from 0, null when the field holds none. */
export function countIn(fields: JsonObject, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** A moment as ISO 8601, null when the field holds none. */
export function momentIn(fields: JsonObject, name: string): string | null {
  const text = textIn(fields, name);
  return text !== null && !Number.isNaN(Date.parse(text)) ? text : null;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
