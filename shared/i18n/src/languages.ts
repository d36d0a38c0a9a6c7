/** The languages the product speaks, each under its own name. English is the language of the sources. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type Language = (typeof languages)[number]['code'];
export type Direction = 'ltr' | 'rtl';

/** The reading direction of a language, also of one the product does not speak (course content may be in any). */
export function directionOf(language: string): Direction {
  return rightToLeft.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** The best language for a list of wishes such as `navigator.languages`: exact, then by base language, then English. */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const known = languages.find(({ code }) => code === baseOf(wish));
    if (known) return known.code;
  }
  return 'en';
}

export const isLanguage = (code: string): code is Language => languages.some((language) => language.code === code);

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv']);
const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? tag;
