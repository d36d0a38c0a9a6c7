import type { JsonValue } from '@lyceum/kernel';
import { setMember } from './loading-block.ts';

type Table = Record<string, JsonValue>;

/**
 * The part of TOML that packages of version 2 libraries use: tables, lists of tables, and values that are texts, numbers,
 * booleans, dates (as texts) and lists of these. `null` for anything else.
 */
export function parseToml(text: string): Table | null {
  const root: Table = {};
  let table = root;
  const lines = joinedLists(text.split(/\r?\n/));
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const header = /^\s*(\[\[?)\s*([\w."-]+(?:\s*\.\s*[\w"-]+)*)\s*\]\]?\s*(?:#.*)?$/.exec(line);
    if (header) {
      const opened = openTable(root, keysOf(header[2] ?? ''), header[1] === '[[');
      if (!opened) return null;
      table = opened;
      continue;
    }
    const pair = /^\s*("[^"]*"|[\w-]+)\s*=\s*(.+?)\s*$/.exec(line);
    const value = pair && valueOf(pair[2] ?? '');
    if (!pair || value === undefined || value === null) return null;
    setMember(table, (pair[1] ?? '').replaceAll('"', ''), value);
  }
  return root;
}

/** Lists may go on over several lines. */
function joinedLists(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const line of lines) {
    const whole = open === '' ? line : `${open} ${line.trim()}`;
    const isOpen = /=\s*\[/.test(whole) && !/\]\s*(?:#.*)?$/.test(whole);
    if (!isOpen) joined.push(whole);
    open = isOpen ? whole : '';
  }
  return open === '' ? joined : [...joined, open];
}

function keysOf(path: string): string[] {
  return path.split('.').map((key) => key.trim().replaceAll('"', ''));
}

/** The table a header opens, within the last of a list where the path goes through one. */
function openTable(root: Table, keys: readonly string[], isList: boolean): Table | null {
  let table = root;
  for (const [index, key] of keys.entries()) {
    const isLast = index === keys.length - 1;
    const present = Object.hasOwn(table, key) ? table[key] : undefined;
    if (isLast && isList) {
      const created: Table = {};
      if (present !== undefined && !Array.isArray(present)) return null;
      setMember(table, key, [...((present as readonly JsonValue[] | undefined) ?? []), created]);
      return created;
    }
    const inner = Array.isArray(present) ? present.at(-1) : (present ?? {});
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return null;
    if (present === undefined) setMember(table, key, inner);
    table = inner as Table;
  }
  return table;
}

function valueOf(text: string): JsonValue | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*")\s*(?:#.*)?$/.exec(text);
  if (quoted) return parsed(quoted[1] ?? '');
  const literal = /^'([^']*)'\s*(?:#.*)?$/.exec(text);
  if (literal) return literal[1];
  const bare = text.replace(/\s*#.*$/, '');
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return Number(bare);
  if (/^\d{4}-\d\d-\d\d/.test(bare)) return bare;
  if (!text.startsWith('[')) return undefined;
  return parsed(text.replace(/\]\s*#.*$/, ']').replace(/,\s*\]$/, ']'));
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
