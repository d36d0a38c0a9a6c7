import type { Complex } from '../calc/index.ts';
import { strip } from './text.ts';

const digits = '[0-9](?:_?[0-9])*';
const magnitude = `(?:(?:${digits}(?:\\.(?:${digits})?)?|\\.${digits})(?:e[-+]?${digits})?|inf(?:inity)?|nan)`;
const real = new RegExp(`^[-+]?${magnitude}$`);
const imaginary = new RegExp(`^([-+]?${magnitude}|[-+]?)j$`);
const both = new RegExp(`^([-+]?${magnitude})([-+](?:${magnitude})?)j$`);

/** Python's `complex(text)`: `1e3`, `2+3j`, `1_000`, `inf`, ` (5) `, digits of any script; null where it raises a ValueError. */
export function pyComplex(text: string): Complex | null {
  const plain = withoutParentheses(strip(asciiDigits(text)).toLowerCase());
  if (real.test(plain)) return { re: numberOf(plain), im: 0 };
  const onlyImaginary = imaginary.exec(plain);
  if (onlyImaginary) return { re: 0, im: numberOf(onlyImaginary[1] ?? '') };
  const parts = both.exec(plain);
  return parts ? { re: numberOf(parts[1] ?? ''), im: numberOf(parts[2] ?? '') } : null;
}

function withoutParentheses(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? strip(text.slice(1, -1)) : text;
}

function numberOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const size = text.replace(/^[-+]/, '').replaceAll('_', '');
  if (size === '') return sign;
  if (size.startsWith('inf')) return sign * Number.POSITIVE_INFINITY;
  return size === 'nan' ? Number.NaN : sign * Number(size);
}

/** Decimal digits of a script stand in a row of ten; the first of them is its zero. */
function asciiDigits(text: string): string {
  return text.replace(/[^\0-\x7F]/gu, (character) => {
    if (!/^\p{Nd}$/u.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    let zero = code;
    while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}
