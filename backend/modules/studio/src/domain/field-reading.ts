import type { JsonObject, JsonValue } from '@lyceum/kernel';

/** The value of a field as text, null when it is absent, empty or of another type. */
export function textIn(fields: JsonObject, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberIn(fields: JsonObject, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
}

export function isTrueIn(fields: JsonObject, name: string): boolean {
  return fields[name] === true;
}

/** The texts of a list; all else in it is left out. */
export function textsIn(fields: JsonObject, name: string): string[] {
  return listIn(fields, name).filter((each) => typeof each === 'string');
}

export function listIn(fields: JsonObject, name: string): readonly JsonValue[] {
  const value = fields[name];
  return isList(value) ? value : [];
}

export function objectIn(fields: JsonObject, name: string): JsonObject {
  const value = fields[name];
  return isObject(value) ? value : {};
}

/** A moment; null when the field holds none. */
export function momentIn(fields: JsonObject, name: string): Date | null {
  const time = Date.parse(textIn(fields, name) ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
