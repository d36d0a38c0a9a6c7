import type { JsonValue } from '@lyceum/kernel';

const mostBytes = 1_000_000;
/** Documents nest a hundred levels at most, and the record of a job takes a few. */
const mostLevels = 80;

/** A value that cannot be kept with a job. */
export class NoJobJson extends Error {}

/** A copy that is JSON and nothing else; absent fields are left out. Throws {@link NoJobJson} that says where it is not. */
export function toJobJson(value: unknown, what: string): JsonValue {
  const copy = copyOf(value, what, 0);
  const bytes = Buffer.byteLength(JSON.stringify(copy));
  if (bytes > mostBytes)
    throw new NoJobJson(
      `${what} takes ${bytes} bytes; ${mostBytes} are the most. What is large belongs in a file, and its key here.`,
    );
  return copy;
}

function copyOf(value: unknown, where: string, level: number): JsonValue {
  if (level > mostLevels) throw new NoJobJson(`${where} is nested too deep, or contains itself`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => copyOf(item, `${where}[${index}]`, level + 1));
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(entries.map(([name, field]) => [name, copyOf(field, `${where}.${name}`, level + 1)]));
  }
  throw new NoJobJson(`${where} is ${nameOf(value)}, which is no JSON`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `a ${value.constructor.name}`;
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}
