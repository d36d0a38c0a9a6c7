import { categoryOf, characterEscape } from './escapes.ts';
import type { Flags } from './flags.ts';
import type { RegexNode, SetItem } from './nodes.ts';
import type { PatternReader } from './pattern-reader.ts';

/** Reads `[…]`, of which the bracket at `start` was read. */
export function readSet(reader: PatternReader, start: number, flags: Flags): RegexNode {
  const isNegative = reader.take('^');
  const items: SetItem[] = [];
  for (let isFirst = true; isFirst || reader.peek() !== ']'; isFirst = false) {
    if (reader.isAtEnd) throw reader.error('unterminated character set', start);
    const at = reader.at;
    const from = setItem(reader);
    if (reader.peek() !== '-') {
      items.push(asItem(from));
      continue;
    }
    reader.next();
    if (reader.isAtEnd) throw reader.error('unterminated character set', start);
    if (reader.peek() === ']') {
      items.push(asItem(from), asItem(hyphen));
      continue;
    }
    const to = setItem(reader);
    if (typeof from !== 'number' || typeof to !== 'number' || to < from) {
      throw reader.error(`bad character range ${reader.since(at)}`, at);
    }
    items.push({ kind: 'range', from, to });
  }
  reader.next();
  return { kind: 'set', isNegative, items, ignoresCase: flags.ignoresCase };
}

function setItem(reader: PatternReader): number | SetItem {
  const start = reader.at;
  const character = reader.next();
  if (character !== '\\') return character.codePointAt(0) ?? 0;
  if (reader.isAtEnd) throw reader.error('bad escape (end of pattern)', start);
  const letter = reader.next();
  const category = categoryOf(letter);
  if (category) return { kind: 'category', ...category };
  if (letter === 'b') return 8;
  if (/[0-7]/.test(letter)) return Number.parseInt(reader.upTo(3, /[0-7]/, letter), 8);
  if (/[0-9]/.test(letter)) throw reader.error(`bad escape \\${letter}`, start);
  return characterEscape(reader, letter, start);
}

function asItem(item: number | SetItem): SetItem {
  return typeof item === 'number' ? { kind: 'range', from: item, to: item } : item;
}

const hyphen = 45;
