/** A value that crosses between Python and here as JSON: `bigint` is an int, `number` a float, so that `1` and `1.0` stay apart. */
export type PyValue = null | boolean | bigint | number | string | readonly PyValue[] | PyDict;

/** A dict with string keys, in insertion order. */
export type PyDict = ReadonlyMap<string, PyValue>;

/** Python's `str(value)`. */
export function pyStr(value: PyValue): string {
  return typeof value === 'string' ? value : pyRepr(value);
}

/** Python's `repr(value)`. */
export function pyRepr(value: PyValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return floatRepr(value);
  if (typeof value === 'string') return stringRepr(value);
  if (isList(value)) return `[${value.map(pyRepr).join(', ')}]`;
  return `{${[...value].map(([key, item]) => `${stringRepr(key)}: ${pyRepr(item)}`).join(', ')}}`;
}

/** Python's `bool(value)`. */
export function isTruthy(value: PyValue): boolean {
  if (isList(value)) return value.length > 0;
  return value instanceof Map ? value.size > 0 : Boolean(value);
}

/** Python's `type(value).__name__`. */
export function typeName(value: PyValue): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'string') return 'str';
  return isList(value) ? 'list' : 'dict';
}

export const isList = (value: PyValue): value is readonly PyValue[] => Array.isArray(value);
export const isDict = (value: PyValue): value is PyDict => value instanceof Map;

/** A JavaScript value as Python's `json` would have read it; whole numbers become ints. */
export function fromPlain(value: unknown): PyValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean' || typeof value === 'bigint' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  return new Map(Object.entries(value).map(([key, item]) => [key, fromPlain(item)]));
}

/** As a JavaScript value: ints as numbers where these are exact, else as `bigint`. */
export function toPlain(value: PyValue): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (isList(value)) return value.map(toPlain);
  if (isDict(value)) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  return value;
}

/** Python's shortest text of a float: the same digits as JavaScript's, with an exponent below 1e-4 and from 1e16. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const fixed = String(value);
  return fixed.includes('.') ? fixed : `${fixed}.0`;
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Python's `repr` of a text: single quotes unless only these occur in it. */
export function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\'"\p{C}\p{Z}]/gu, (character) => {
    if (character === ' ') return character;
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return named[character] ?? codeEscape(character.codePointAt(0) ?? 0);
  });
  return quote + escaped + quote;
}

/** Python's `str(bytes)` of a text in UTF-8: what `%s` makes of bytes. */
export function bytesRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `b${quote}${bytesEscape(text, quote)}${quote}`;
}

/** The inside of {@link bytesRepr}. */
export function bytesEscape(text: string, quote: string): string {
  let escaped = '';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (character === quote) escaped += `\\${character}`;
    else if (byte >= 0x20 && byte < 0x7f && character !== '\\') escaped += character;
    else escaped += named[character] ?? codeEscape(byte);
  }
  return escaped;
}

function codeEscape(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
