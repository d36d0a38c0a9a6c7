import { type Account, preferenceOf } from './account.ts';

/** The languages letters are written in: those of the pages. */
export const letterLanguages = ['en', 'es', 'ar'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** The first wish that letters can fulfil, by exact tag or by its language: `es-MX` reads Spanish. */
export function chooseLetterLanguage(wishes: readonly string[]): LetterLanguage | null {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split(/[-_]/)[0];
    const known = letterLanguages.find((language) => language === base);
    if (known) return known;
  }
  return null;
}

/** What the person chose for good, else the language of the page they were at; null leaves it to the site. */
export const letterLanguageOf = (account: Account, ofPage: LetterLanguage | null): LetterLanguage | null =>
  chooseLetterLanguage([preferenceOf(account, 'pref-lang') ?? '']) ?? ofPage;
