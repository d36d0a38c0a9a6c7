import type { BSONRegExp } from 'bson';
import { CommandError } from '../errors.ts';
import { fromPcre } from './pcre.ts';

/** A stored or queried regular expression as JavaScript runs it. */
export function toRegExp({ pattern, options }: Pick<BSONRegExp, 'pattern' | 'options'>): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const source = inline ? pattern.slice(inline[0].length) : pattern;
  const all = new Set([...options, ...(inline?.[1] ?? '')]);
  for (const option of all)
    if (!'imsux'.includes(option)) throw new CommandError(51108, `invalid flag in regex options: ${option}`);
  const translated = fromPcre(source, all);
  try {
    return new RegExp(translated, ['i', 's'].filter((flag) => all.has(flag)).join('') + 'u');
  } catch (error) {
    throw new CommandError(51091, `Regular expression is invalid: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
