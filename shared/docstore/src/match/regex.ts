import type { BSONRegExp } from 'bson';
import { CommandError } from '../errors.ts';

/** A stored or queried regular expression as JavaScript runs it; PCRE-only syntax is refused, never guessed. */
export function toRegExp(regex: BSONRegExp): RegExp {
  const inline = /^\(\?([ims]+)\)/.exec(regex.pattern);
  const source = inline ? regex.pattern.slice(inline[0].length) : regex.pattern;
  const options = new Set([...regex.options, ...(inline?.[1] ?? '')]);
  for (const option of options) {
    if (!'imsu'.includes(option)) throw new CommandError(51108, `invalid flag in regex options: ${option}`);
  }
  const flags = [...options].filter((option) => option !== 'u').join('');
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    return withoutUnicode(source, flags);
  }
}

/** The literal that every match of an anchored expression begins with, for index bounds; null without one. */
export function literalPrefix(regex: BSONRegExp): { readonly prefix: string; readonly isExact: boolean } | null {
  if (regex.options.replace('s', '') !== '' || !/^(\^|\\A)/.test(regex.pattern)) return null;
  const source = regex.pattern.replace(/^(\^|\\A)/, '');
  if (source.includes('|')) return null;
  let prefix = '';
  let at = 0;
  while (at < source.length) {
    const unit = source[at] as string;
    const isEscape = unit === '\\' && /[^\w]/.test(source[at + 1] ?? 'w');
    if (!isEscape && /[\\.^$*+?()[\]{}|]/.test(unit)) break;
    prefix += isEscape ? source[at + 1] : unit;
    at += isEscape ? 2 : 1;
  }
  if (/[*?{]/.test(source[at] ?? '')) prefix = prefix.slice(0, -1);
  const isExact = at === source.length || source.slice(at) === '.*';
  return prefix === '' ? null : { prefix, isExact };
}

function withoutUnicode(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new CommandError(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}
