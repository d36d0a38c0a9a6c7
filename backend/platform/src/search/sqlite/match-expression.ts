import { type IndexDefinition, textFieldsOf } from '../define-index.ts';
import type { WantedText, WantedWord } from '../read-query.ts';
import { stemColumn, wordColumn } from './generations.ts';

export interface Matching {
  /** FTS5's expression of what must occur; null when nothing must. */
  readonly wanted: string | null;
  readonly excluded: string | null;
}

/** @param nearWords what a mistyped word may mean; only asked when words may be mistyped */
export function matchExpression(
  index: IndexDefinition,
  { words, phrases, excluded }: WantedText,
  nearWords: ((word: string) => readonly string[]) | null,
): Matching {
  const fields = textFieldsOf(index).map(({ name }) => name);
  const wordColumns = `{${fields.map(wordColumn).join(' ')}}`;
  const stemColumns = `{${fields.map(stemColumn).join(' ')}}`;
  const anyOf = (word: WantedWord): string => {
    const exact = [word.folded, ...(nearWords?.(word.folded) ?? [])].map(quoted);
    const spellings = word.isPrefix ? [...exact, `${quoted(word.folded)} *`] : exact;
    const parts = [`${wordColumns} : (${spellings.join(' OR ')})`];
    if (word.stems.length > 0) parts.push(`${stemColumns} : (${word.stems.map(quoted).join(' OR ')})`);
    if (word.characters.length > 0) parts.push(`${stemColumns} : ${quoted(word.characters.join(' '))}`);
    return `(${parts.join(' OR ')})`;
  };
  const musts = [...words.map(anyOf), ...phrases.map((phrase) => `(${wordColumns} : ${quoted(phrase.join(' '))})`)];
  const hasText = fields.length > 0;
  return {
    wanted: hasText && musts.length > 0 ? musts.join(' AND ') : null,
    excluded: hasText && excluded.length > 0 ? excluded.map(anyOf).join(' OR ') : null,
  };
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
