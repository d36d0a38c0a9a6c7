/** A word of a text: as it stands there (`start` to `end`), and folded so that spellings of it compare equal. */
export interface Word {
  readonly surface: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that are written without spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const characterScripts = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, hamza over letters, and the stretched Arabic line. */
const optionalMarks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g;
/** Letters that are written in two ways, which no form of Unicode makes one. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const lettersAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
/** Some signs are letters, and stand for words with spaces in between. */
const noLetters = /[^\p{L}\p{M}\p{N}]+/gu;
/** Most words need none of it. */
const plain = /^[a-z0-9]*$/i;
const apostrophe = /['\u2019]/;
/** No word of a language is longer; what is longer is code or noise. */
const longest = 64;

/** The words of a text, in order. Short elisions (`l'`, `'s`) are no words: nobody searches for them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(run)) {
    const [letters] = match;
    if (unspaced.test(letters)) words.push(...segmentsOf(letters, match.index));
    else if (!isElision(text, match.index, letters)) words.push(wordAt(letters, match.index));
  }
  // Nothing is left of a mark that stands alone.
  return words.filter(({ folded }) => folded !== '');
}

/** Lower case, without marks that people leave out, in one Unicode form. */
export function fold(surface: string): string {
  if (plain.test(surface)) return surface.toLowerCase().slice(0, longest);
  return surface
    .normalize('NFKD')
    .replace(optionalMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(lettersAlike, (letter) => alike[letter] ?? letter)
    .replace(noLetters, '')
    .slice(0, longest)
    .toWellFormed();
}

/**
 * The characters of a word in a script where it is anybody's guess which of them make a word, or (in Korean) where words
 * grow at their ends. What is searched for is also found as these characters, in this order.
 */
export function charactersOf(folded: string): readonly string[] {
  return characterScripts.test(folded) ? [...folded].map((character) => `c_${character}`) : [];
}

function segmentsOf(letters: string, offset: number): Word[] {
  return [...segmenter.segment(letters)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => wordAt(segment, offset + index));
}

function wordAt(surface: string, start: number): Word {
  return { surface, folded: fold(surface), start, end: start + surface.length };
}

function isElision(text: string, start: number, letters: string): boolean {
  if (letters.length > 2) return false;
  const before = text[start - 1] ?? '';
  const after = text[start + letters.length] ?? '';
  const isTail = apostrophe.test(before) && /\p{L}/u.test(text[start - 2] ?? '');
  const isHead = apostrophe.test(after) && /\p{L}/u.test(text[start + letters.length + 1] ?? '');
  return isTail || isHead;
}
