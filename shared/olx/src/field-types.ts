import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { readLenientDate, utcText } from './lenient-date.ts';
import { parsePythonJson, pythonFloat, pythonJson } from './python-json.ts';

/** The types of Open edX's fields. */
export type FieldType =
  | 'String'
  | 'Integer'
  | 'Float'
  | 'Boolean'
  | 'List'
  | 'Dict'
  | 'Date'
  | 'Timedelta'
  | 'RelativeTime';

/** Python's name of what reading the field raises. */
export type FieldErrorKind = 'ValueError' | 'TypeError' | 'OverflowError' | 'ParserError';

export type FieldReading =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly error: FieldErrorKind };

/** What a reading depends on beside the text. */
export interface ReadingContext {
  /** Stands in for the year that a date leaves out. */
  readonly currentYear: number;
}

/**
 * What Open edX makes of an attribute's text: tried as JSON first; when that parses and the type takes it, it counts,
 * else the text itself does. Dates become ISO texts in UTC, timedeltas stay texts, floats may be NaN or infinite.
 * Rule: XmlMixin's `deserialize_field`, then the field's `from_json`.
 */
export function readField(type: FieldType, text: string, context: ReadingContext = now()): FieldReading {
  const parsed = parsePythonJson(text);
  if (parsed !== undefined) {
    const reading = acceptValue(type, parsed, context);
    if (reading.ok || reading.error === 'OverflowError') return reading;
  }
  return acceptValue(type, text, context);
}

/** What a field makes of a JSON value, as it stands in a policy file. */
export function acceptValue(type: FieldType, value: JsonValue, context: ReadingContext = now()): FieldReading {
  return readers[type](value, context);
}

/** The text Studio would write; {@link readField} gives the value back. */
export function writeField(type: FieldType, value: JsonValue): string {
  if (typeof value !== 'string')
    return type === 'Float' && typeof value === 'number' ? pythonFloat(value) : pythonJson(value);
  const text = withoutForbidden(value);
  const reading = readField(type, text);
  return reading.ok && reading.value === text ? text : pythonJson(text);
}

/** Seconds of Open edX's `2 days 3 hours 4 minutes 5 seconds`; null when the text is none. */
export function secondsOfTimedelta(text: string): number | null {
  const found = /^(?:(\d+) days?)?\s?(?:(\d+) hours?)?\s?(?:(\d+) minutes?)?\s?(?:(\d+) seconds?)?\n?$/.exec(text);
  if (!found) return null;
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** The one place where this package looks at a clock: a date without a year means this year. */
const now = (): ReadingContext => ({ currentYear: new Date().getUTCFullYear() });

const accepted = (value: JsonValue): FieldReading => ({ ok: true, value });
const refused = (error: FieldErrorKind): FieldReading => ({ ok: false, error });

const readers: Readonly<Record<FieldType, (value: JsonValue, context: ReadingContext) => FieldReading>> = {
  String: (value) => {
    if (value === null) return accepted(null);
    return typeof value === 'string' ? accepted(withoutForbidden(value)) : refused('TypeError');
  },
  Integer: readInteger,
  Float: readFloat,
  Boolean: (value) => accepted(typeof value === 'string' ? value.toLowerCase() === 'true' : isTruthy(value)),
  List: (value) => (value === null || Array.isArray(value) ? accepted(value) : refused('TypeError')),
  Dict: (value) => (value === null || isObject(value) ? accepted(value) : refused('TypeError')),
  Date: readDate,
  Timedelta: (value) => {
    if (value === null) return accepted(null);
    if (typeof value !== 'string') return refused('TypeError');
    return accepted(secondsOfTimedelta(value) === null ? null : value);
  },
  RelativeTime: readRelativeTime,
};

function readInteger(value: JsonValue): FieldReading {
  if (value === null || value === '') return accepted(null);
  if (typeof value === 'boolean') return accepted(Number(value));
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return refused('ValueError');
    return Number.isFinite(value) ? accepted(Math.trunc(value) || 0) : refused('OverflowError');
  }
  if (typeof value !== 'string') return refused('TypeError');
  const digits = value.trim();
  if (!/^[+-]?\d+(?:_\d+)*$/.test(digits)) return refused('ValueError');
  const number = Number(digits.replaceAll('_', ''));
  return Number.isSafeInteger(number) ? accepted(number || 0) : refused('OverflowError');
}

function readFloat(value: JsonValue): FieldReading {
  if (value === null || value === '') return accepted(null);
  if (typeof value === 'boolean' || typeof value === 'number') return accepted(Number(value));
  if (typeof value !== 'string') return refused('TypeError');
  const text = value.trim().toLowerCase();
  const named = /^([+-]?)(inf(?:inity)?|nan)$/.exec(text);
  if (named) return accepted(named[2] === 'nan' ? Number.NaN : Number(`${named[1]}Infinity`));
  if (!/^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/.test(text))
    return refused('ValueError');
  return accepted(Number(text.replaceAll('_', '')));
}

function readDate(value: JsonValue, { currentYear }: ReadingContext): FieldReading {
  if (value === null || value === '') return accepted(null);
  if (typeof value === 'boolean' || typeof value === 'number') return dateOfMilliseconds(Number(value));
  if (typeof value !== 'string') return refused('TypeError');
  const date = readLenientDate(value, currentYear);
  return date === undefined ? refused('ParserError') : accepted(date && utcText(date));
}

/** A bare number counts milliseconds since 1970; Python's dates end with the year 9999. */
function dateOfMilliseconds(milliseconds: number): FieldReading {
  if (Number.isNaN(milliseconds)) return refused('ValueError');
  if (Math.abs(milliseconds) > 1e21) return refused('OverflowError');
  const microseconds = Math.round(milliseconds * 1000);
  const seconds = Math.floor(microseconds / 1e6);
  if (seconds < -62_135_596_800 || seconds > 253_402_300_799) return refused('ValueError');
  return accepted(utcText({ seconds, microsecond: microseconds - seconds * 1e6, offset: 0 }));
}

/** `HH:MM:SS` of a video; a bare number counts seconds. */
function readRelativeTime(value: JsonValue): FieldReading {
  if (value === null || value === '') return accepted('00:00:00');
  if (typeof value === 'number') return accepted(clockText(value));
  if (typeof value !== 'string') return refused('TypeError');
  if (/^\d+(?:\.\d+)?$/.test(value)) return accepted(clockText(Number(value)));
  const found = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(value);
  if (!found) return refused('ValueError');
  return accepted(
    found
      .slice(1)
      .map((part) => part.padStart(2, '0'))
      .join(':'),
  );
}

function clockText(seconds: number): string {
  const whole = Math.min(Math.max(0, Math.floor(seconds)), 86_399);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** XML cannot hold these, so XBlock takes them out of every text. */
function withoutForbidden(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the rule names
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

function isTruthy(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return Number.isNaN(value) || Boolean(value);
}

export function isFieldType(name: string): name is FieldType {
  return Object.hasOwn(readers, name);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
