import { isWanted, type WantedText } from './read-query.ts';
import type { Segment } from './search-index.ts';
import { wordsOf } from './text/words.ts';

export interface Quoted {
  readonly text: string | readonly string[] | null | undefined;
  readonly language: string | null;
  readonly wanted: WantedText;
  readonly mayMistype: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are quoted whole. */
const wholeUpTo = 240;
const around = 80;
const mostQuotations = 3;
/** Nobody quotes from the depth of a book; what is cut into words here is paid for at every search. */
const looksAt = 200_000;

/** Quotes a text around the words that were asked for; its beginning when it has none of them. */
export function highlight({ text, language, wanted, mayMistype }: Quoted): Segment[][] {
  const quoted = upTo(looksAt, typeof text === 'string' ? text : (text ?? []).join(' · '));
  if (quoted === '') return [];
  const hits = wordsOf(quoted).filter((word) => isWanted(wanted, word, language, mayMistype));
  if (quoted.length <= wholeUpTo) return [cut(quoted, { start: 0, end: quoted.length }, hits)];
  if (hits.length === 0) return [cut(quoted, toWords(quoted, { start: 0, end: 2 * around }), [])];
  return windowsAround(hits)
    .slice(0, mostQuotations)
    .map((window) => cut(quoted, toWords(quoted, window), hits));
}

/** Hits that are near each other share a quotation. */
function windowsAround(hits: readonly Span[]): Span[] {
  const windows: Span[] = [];
  for (const { start, end } of hits) {
    const last = windows.at(-1);
    const isNear = last && start - around <= last.end && end - last.start < 3 * around;
    if (isNear) windows[windows.length - 1] = { start: last.start, end: end + around };
    else windows.push({ start: Math.max(start - around, last?.end ?? 0), end: end + around });
  }
  return windows;
}

/** Moves the ends to where a word begins and ends, unless the text has no spaces there. */
function toWords(text: string, { start, end }: Span): Span {
  const from = start <= 0 ? 0 : text.slice(start, start + 20).search(/\s/) + 1 + start;
  if (end >= text.length) return { start: toCharacter(text, from), end: text.length };
  const space = text.slice(end - 20, end).search(/\s\S*$/);
  return { start: toCharacter(text, from), end: toCharacter(text, space === -1 ? end : end - 20 + space) };
}

/** Before a character, not in the middle of one that takes two places. */
const toCharacter = (text: string, position: number): number =>
  /[\udc00-\udfff]/.test(text[position] ?? '') ? position - 1 : position;

const upTo = (most: number, text: string): string =>
  text.length > most ? text.slice(0, toCharacter(text, most)) : text;

function cut(text: string, { start, end }: Span, hits: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let position = start;
  for (const hit of hits.filter((candidate) => candidate.start >= start && candidate.end <= end)) {
    if (hit.start > position) segments.push({ text: text.slice(position, hit.start), isHit: false });
    segments.push({ text: text.slice(hit.start, hit.end), isHit: true });
    position = hit.end;
  }
  if (position < end) segments.push({ text: text.slice(position, end), isHit: false });
  return segments;
}
