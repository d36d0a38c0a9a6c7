import type { Catalogue, Message, Messages } from '@lyceum/i18n';

/** The kinds of number that a language tells apart. */
const formsOf = { es: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] };

/** What a `*.messages.ts` exports. */
export type MessageModule = Readonly<Record<string, Messages>>;

/** The texts of an app, of its `*.messages.ts` by file. */
export const messagesIn = (modules: Readonly<Record<string, MessageModule>>): readonly Message[] =>
  Object.values(modules).flatMap((module) => Object.values(module).flatMap((messages) => Object.values(messages)));

/**
 * Ids of texts by language and by what is wrong with them: `missing`, `idle` (of no text of the app), `otherValues`
 * (other than the English text names) and `withoutForm` (for some kind of number). Empty when all is well.
 */
export function catalogueFaults(
  catalogues: Readonly<Record<keyof typeof formsOf, Catalogue>>,
  messages: readonly Message[],
): Readonly<Record<string, readonly string[]>> {
  const english = new Map(messages.map(({ id, defaultMessage }) => [id, defaultMessage]));
  const faults = (['es', 'ar'] as const).flatMap((language): [string, string[]][] => {
    const texts = Object.entries(catalogues[language]);
    const idsOf = (isFaulty: (text: string, original: string | undefined) => boolean) =>
      texts.filter(([id, text]) => isFaulty(text, english.get(id))).map(([id]) => id);
    return [
      [`${language}: missing`, [...english.keys()].filter((id) => !(id in catalogues[language]))],
      [`${language}: idle`, idsOf((_, original) => original === undefined)],
      [`${language}: otherValues`, idsOf((text, original = text) => valuesIn(text) !== valuesIn(original))],
      [`${language}: withoutForm`, idsOf((text) => lacksForm(text, formsOf[language]))],
    ];
  });
  return Object.fromEntries(faults.filter(([, ids]) => ids.length > 0));
}

const lacksForm = (text: string, forms: readonly string[]): boolean =>
  text.includes(', plural,') && !forms.every((form) => text.includes(` ${form} {`));

/** Names in braces, each once: of `{count, plural, one {…} other {…}}` and `{name}` they are `count` and `name`. */
function valuesIn(text: string): string {
  const named = text.matchAll(/(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+) )\{(\w+)(?=[},])/g);
  return [...new Set([...named].map(([, name = '']) => name))].toSorted().join();
}
