import { createRequire } from 'node:module';
import { fold } from './words.ts';

interface Snowball {
  newStemmer(algorithm: string): { stem(word: string): string };
}

const snowball = createRequire(import.meta.url)('snowball-stemmers') as Snowball;

const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^\p{Script=Arabic}+$/u,
  hy: /^\p{Script=Armenian}+$/u,
  ru: /^\p{Script=Cyrillic}+$/u,
  ta: /^\p{Script=Tamil}+$/u,
};
const latin = /^[\p{Script=Latin}\p{M}]+$/u;

const stemmers = new Map<string, (word: string) => string>();

/**
 * What is left of a word without its endings, marked with the language: `en_probabl`. Empty where the language has no
 * stemmer or writes in another script. A word whose endings carry accents has two stems, so that it is found without them.
 */
export function stemsOf(surface: string, language: string | null): readonly string[] {
  const code = baseOf(language);
  if (!algorithms[code] || !(scripts[code] ?? latin).test(surface)) return [];
  const stem = stemmerOf(code);
  const word = surface.normalize('NFC').toLowerCase();
  return [...new Set([word, fold(word)].map((spelling) => `${code}_${fold(stem(spelling))}`))];
}

/** The stems a word may have, whichever language it is of. */
export function stemsInAnyLanguage(surface: string): readonly string[] {
  return Object.keys(algorithms).flatMap((language) => stemsOf(surface, language));
}

/** `es` of `es-419` and `pt` of `pt_BR`. */
const baseOf = (language: string | null): string => (language ?? '').toLowerCase().split(/[-_]/)[0] ?? '';

/** Text repeats itself, so a stem is found once; a few thousand words are most of any text. */
function stemmerOf(language: string): (word: string) => string {
  const known = stemmers.get(language);
  if (known) return known;
  const stemmer = snowball.newStemmer(algorithms[language] ?? '');
  const seen = new Map<string, string>();
  const stem = (word: string): string => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    if (seen.size >= 20_000) seen.clear();
    const found = stemmer.stem(word);
    seen.set(word, found);
    return found;
  };
  stemmers.set(language, stem);
  return stem;
}
