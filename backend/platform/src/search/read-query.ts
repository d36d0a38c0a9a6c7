import { stemsInAnyLanguage, stemsOf } from './text/stems.ts';
import { isTypoOf } from './text/typos.ts';
import { charactersOf, type Word, wordsOf } from './text/words.ts';

/** A word that was asked for, with every form it may be found in. */
export interface WantedWord {
  readonly folded: string;
  readonly stems: readonly string[];
  /** Where the script has no words of its own: what must stand there in this order. */
  readonly characters: readonly string[];
  readonly isPrefix: boolean;
}

/** What a line of search text asks for. */
export interface WantedText {
  readonly words: readonly WantedWord[];
  /** Words in this order. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly WantedWord[];
}

/** More words than this are a pasted text, not a question. */
const mostWords = 32;

export function readQuery({ text, isTyping = false }: { text: string | null; isTyping?: boolean }): WantedText {
  const wanted = { words: [] as WantedWord[], phrases: [] as string[][], excluded: [] as WantedWord[] };
  const parts = [...(text ?? '').matchAll(/"([^"]*)"|(?:^|\s)-(\S+)|([^\s"]+)/gu)].slice(0, mostWords);
  for (const [, phrase, excluded, plain] of parts) {
    if (phrase !== undefined)
      wanted.phrases.push(
        wordsOf(phrase)
          .slice(0, mostWords)
          .map(({ folded }) => folded),
      );
    if (excluded !== undefined) wanted.excluded.push(...wordsOf(excluded).map(asWanted));
    if (plain !== undefined) wanted.words.push(...wordsOf(plain).map(asWanted));
  }
  const last = wanted.words.at(-1);
  const isOpen = isTyping && last && parts.at(-1)?.[3] !== undefined && !/\s$/.test(text ?? '');
  return {
    words: (isOpen ? wanted.words.with(-1, { ...last, isPrefix: true }) : wanted.words).slice(0, mostWords),
    phrases: wanted.phrases.filter((words) => words.length > 0),
    excluded: wanted.excluded.slice(0, mostWords),
  };
}

export const asksForNothing = ({ words, phrases }: WantedText): boolean => words.length + phrases.length === 0;

/** Whether a word of a document is one of those that were asked for: what to mark in a quotation. */
export function isWanted(wanted: WantedText, word: Word, language: string | null, mayMistype: boolean): boolean {
  const { folded, surface } = word;
  if (wanted.phrases.some((phrase) => phrase.includes(folded))) return true;
  return wanted.words.some(
    (asked) =>
      asked.folded === folded ||
      (asked.isPrefix && folded.startsWith(asked.folded)) ||
      (asked.characters.length > 0 && folded.includes(asked.folded)) ||
      stemsOf(surface, language).some((stem) => asked.stems.includes(stem)) ||
      (mayMistype && isTypoOf(asked.folded, folded)),
  );
}

function asWanted({ folded, surface }: Word): WantedWord {
  return { folded, stems: stemsInAnyLanguage(surface), characters: charactersOf(folded), isPrefix: false };
}
