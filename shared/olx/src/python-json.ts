import type { JsonValue } from '@lyceum/kernel';

/** What Python's `json.loads` makes of a text; `undefined` when it is not JSON. Numbers may be NaN or infinite. */
export function parsePythonJson(text: string): JsonValue | undefined {
  const trimmed = text.trim();
  const special = specialNumbers.get(trimmed);
  if (special !== undefined) return special;
  if (losesDigits(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed) as JsonValue;
  } catch {
    return undefined;
  }
}

/** JSON as Python's `json.dumps` writes it with sorted keys: ASCII only, `", "` and `": "` on one line, or indented. */
export function pythonJson(value: JsonValue, { indent = 0 }: { readonly indent?: number } = {}): string {
  return written(value, indent, 0);
}

/** A number as Python's `repr(float)`: `2.0`, `1e+16`, `1e-05`. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const plain = Object.is(value, -0) ? '-0' : value.toString();
  return plain.includes('.') ? plain : `${plain}.0`;
}

const specialNumbers: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** Whole numbers that a double cannot hold: reading them would change them, so they stay text. */
function losesDigits(text: string): boolean {
  if (!/\d{16}/.test(text)) return false;
  const outsideStrings = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const whole = outsideStrings.match(/(?<![\d.])\d{16,}(?![\d.eE])/g) ?? [];
  return whole.some((digits) => BigInt(digits) !== BigInt(Math.trunc(Number(digits))));
}

function written(value: JsonValue, indent: number, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? integerText(value) : pythonFloat(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) {
    return enclosed(
      '[',
      value.map((item) => written(item, indent, depth + 1)),
      ']',
      indent,
      depth,
    );
  }
  const members = Object.keys(value)
    .sort(byCodePoint)
    .map((key) => `${quoted(key)}: ${written(value[key] ?? null, indent, depth + 1)}`);
  return enclosed('{', members, '}', indent, depth);
}

function enclosed(open: string, items: readonly string[], close: string, indent: number, depth: number): string {
  if (items.length === 0) return open + close;
  if (indent === 0) return open + items.join(', ') + close;
  const inner = `\n${' '.repeat(indent * (depth + 1))}`;
  return `${open}${inner}${items.join(`,${inner}`)}\n${' '.repeat(indent * depth)}${close}`;
}

function integerText(value: number): string {
  return Math.abs(value) < 1e16 ? String(value) : BigInt(value).toString();
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Python sorts by code point, JavaScript by UTF-16 unit. */
export function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  const left = [...one];
  const right = [...other];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return -1;
  if (at >= right.length) return 1;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
}

function isList(value: readonly JsonValue[] | object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
