import { caseVariants } from './case-folding.ts';
import type { Category, CharacterSet, SetItem } from './nodes.ts';

/** Whether a character belongs to `\d`, `\w` or `\s`, which are Unicode's in Python. */
export function isIn(category: Category, code: number): boolean {
  if (code < 128) return asciiIsIn(category, code);
  const text = String.fromCodePoint(code);
  if (category === 'digit') return /^\p{Nd}$/u.test(text);
  if (category === 'word') return /^[\p{L}\p{N}]$/u.test(text);
  return code !== 0xfeff && (code === 0x85 || /^\s$/u.test(text));
}

export function isInSet(set: CharacterSet, code: number): boolean {
  const codes = set.ignoresCase ? caseVariants(code) : [code];
  return set.items.some((item) => codes.some((each) => isInItem(item, each))) !== set.isNegative;
}

function asciiIsIn(category: Category, code: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  if (category === 'digit') return isDigit;
  if (category === 'space') return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return isDigit || code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isInItem(item: SetItem, code: number): boolean {
  if (item.kind === 'range') return item.from <= code && code <= item.to;
  return isIn(item.category, code) !== item.isNegative;
}
