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

/** Quotes a text around the words that were asked for; its beginning when it has none of them. */
export function highlight({ text, language, wanted, mayMistype }: Quoted): Segment[][] {
  const whole = typeof text === 'string' ? text : (text ?? []).join(' · ');
  if (whole === '') return [];
  const hits = wordsOf(whole).filter((word) => isWanted(wanted, word, language, mayMistype));
  if (whole.length <= wholeUpTo) return [cut(whole, { start: 0, end: whole.length }, hits)];
  if (hits.length === 0) return [cut(whole, toWords(whole, { start: 0, end: 2 * around }), [])];
  return windowsAround(hits)
    .slice(0, mostQuotations)
    .map((window) => cut(whole, toWords(whole, window), hits));
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
  if (end >= text.length) return { start: from, end: text.length };
  const space = text.slice(end - 20, end).search(/\s\S*$/);
  return { start: from, end: space === -1 ? end : end - 20 + space };
}

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
