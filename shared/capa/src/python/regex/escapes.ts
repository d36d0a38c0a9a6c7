import type { Category } from './nodes.ts';
import type { PatternReader } from './pattern-reader.ts';

/** A class of characters that a letter behind a backslash stands for. */
export function categoryOf(letter: string): { readonly category: Category; readonly isNegative: boolean } | null {
  const category = categories.get(letter.toLowerCase());
  return category === undefined ? null : { category, isNegative: letter !== letter.toLowerCase() };
}

/** The code of the one character that an escape stands for, of which the letter at `start + 1` was read. */
export function characterEscape(reader: PatternReader, letter: string, start: number): number {
  const plain = plainEscapes.get(letter);
  if (plain !== undefined) return plain;
  const length = hexLengths.get(letter);
  if (length !== undefined) {
    const code = reader.upTo(length, /[0-9a-fA-F]/);
    if (code.length < length) throw reader.error(`incomplete escape \\${letter}${code}`, start);
    const value = Number.parseInt(code, 16);
    if (value > 0x10ffff) throw reader.error(`bad escape \\${letter}${code}`, start);
    return value;
  }
  if (/[A-Za-z]/.test(letter)) throw reader.error(`bad escape \\${letter}`, start);
  return letter.codePointAt(0) ?? 0;
}

const categories: ReadonlyMap<string, Category> = new Map([
  ['d', 'digit'],
  ['w', 'word'],
  ['s', 'space'],
]);
const plainEscapes: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
  ['\\', 92],
]);
const hexLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);
