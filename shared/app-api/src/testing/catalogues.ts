import type { Catalogue, Message } from '@lyceum/i18n';

/** The kinds of number that a language tells apart. */
const formsOf = { es: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] };

export type TranslatedLanguage = keyof typeof formsOf;

/** Ids of texts by what is wrong with them. */
export interface CatalogueFaults {
  readonly missing: readonly string[];
  /** Of no text of the app. */
  readonly idle: readonly string[];
  /** Naming other values than the English text does. */
  readonly otherValues: readonly string[];
  /** Without a form for some kind of number. */
  readonly withoutForm: readonly string[];
}

export const noFaults: CatalogueFaults = { missing: [], idle: [], otherValues: [], withoutForm: [] };

/** Compares the texts of a language with those of the app. */
export function catalogueFaults(
  language: TranslatedLanguage,
  catalogue: Catalogue,
  messages: readonly Message[],
): CatalogueFaults {
  const ids = new Set(messages.map(({ id }) => id));
  const translated = messages.filter(({ id }) => id in catalogue);
  const isWithoutForm = (text: string) =>
    text.includes(', plural,') && !formsOf[language].every((form) => text.includes(` ${form} {`));
  return {
    missing: [...ids].filter((id) => !(id in catalogue)),
    idle: Object.keys(catalogue).filter((id) => !ids.has(id)),
    otherValues: translated
      .filter(({ id, defaultMessage }) => valuesIn(catalogue[id] ?? '') !== valuesIn(defaultMessage))
      .map(({ id }) => id),
    withoutForm: Object.keys(catalogue).filter((id) => isWithoutForm(catalogue[id] ?? '')),
  };
}

/** Names in braces, each once: of `{count, plural, one {…} other {…}}` and `{name}` they are `count` and `name`. */
function valuesIn(text: string): string {
  const named = text.matchAll(/(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+) )\{(\w+)(?=[},])/g);
  return [...new Set([...named].map(([, name = '']) => name))].toSorted().join();
}
