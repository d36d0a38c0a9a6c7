import type { Message } from '@lyceum/i18n';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

const modules = import.meta.glob<{ readonly messages: Readonly<Record<string, Message>> }>('../**/*.messages.ts', {
  eager: true,
});
const messages = Object.values(modules).flatMap((module) => Object.values(module.messages));

describe.each([
  ['Spanish', spanish, ['one', 'other']],
  ['Arabic', arabic, ['zero', 'one', 'two', 'few', 'many', 'other']],
])('the %s texts', (_language, catalogue, forms) => {
  it('are those of the app, no more and no fewer', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
  });

  it('name the values that the English ones name', () => {
    const different = messages.filter(({ id, defaultMessage }) => {
      return valuesIn(catalogue[id] ?? '').join() !== valuesIn(defaultMessage).join();
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  it('have a form for every kind of number that the language tells apart', () => {
    const lacking = Object.entries(catalogue).filter(
      ([, text]) => text.includes(', plural,') && !forms.every((form) => text.includes(` ${form} {`)),
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
  });
});

/** Names in braces, each once: `{count, plural, …}` and `{name}`. */
const valuesIn = (text: string): readonly string[] =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+) )\{(\w+)(?=[},])/g)].map(
        ([, name = '']) => name,
      ),
    ),
  ].toSorted();
