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

/** Text repeats itself, so the stems of a word are found once; a few thousand words are most of any text. */
const known = new Map<string, Map<string, readonly string[]>>();
const mostKnown = 20_000;

/**
 * What is left of a word without its endings, marked with the language: `en_probabl`. Empty where the language has no
 * stemmer or writes in another script. A word whose endings carry accents has two stems, so that it is found without them.
 */
export function stemsOf(surface: string, language: string | null): readonly string[] {
  const code = baseOf(language);
  if (!Object.hasOwn(algorithms, code)) return [];
  const words = known.get(code) ?? new Map<string, readonly string[]>();
  known.set(code, words);
  const before = words.get(surface);
  if (before) return before;
  if (words.size >= mostKnown) words.clear();
  const stems = (scripts[code] ?? latin).test(surface) ? findStems(surface, code) : [];
  words.set(surface, stems);
  return stems;
}

/** The stems a word may have, whichever language it is of. */
export function stemsInAnyLanguage(surface: string): readonly string[] {
  return Object.keys(algorithms).flatMap((language) => stemsOf(surface, language));
}

/** `es` of `es-419` and `pt` of `pt_BR`. */
const baseOf = (language: string | null): string => (language ?? '').toLowerCase().split(/[-_]/)[0] ?? '';

const stemmers = new Map<string, ReturnType<Snowball['newStemmer']>>();

function findStems(surface: string, code: string): readonly string[] {
  const stemmer = stemmers.get(code) ?? snowball.newStemmer(algorithms[code] ?? '');
  stemmers.set(code, stemmer);
  const word = surface.normalize('NFC').toLowerCase();
  return [...new Set(spellingsOf(word, code).map((spelling) => `${code}_${fold(stemmer.stem(spelling))}`))];
}

/** Many people type no accents; Spanish endings are only known by theirs. */
function spellingsOf(word: string, code: string): string[] {
  const bare = fold(word);
  const isSpanishEnding = code === 'es' && /[cs]ion$/.test(bare);
  return isSpanishEnding ? [word, bare, bare.replace(/ion$/, 'ión')] : [word, bare];
}
