import type { Message } from '@lyceum/i18n';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

const modules = import.meta.glob<{ readonly messages: Readonly<Record<string, Message>> }>('../**/*.messages.ts', {
  eager: true,
});
const messages = Object.values(modules).flatMap((module) => Object.values(module.messages));

describe.each([
  ['Spanish', spanish],
  ['Arabic', arabic],
])('the %s texts', (_language, catalogue) => {
  it('are those of the app, no more and no fewer', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
  });

  it('name the values that the English ones name', () => {
    const different = messages.filter(({ id, defaultMessage }) => {
      return valuesIn(catalogue[id] ?? '').join() !== valuesIn(defaultMessage).join();
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });
});

/** Names in braces, each once: `{count, plural, …}` and `{name}`. */
const valuesIn = (text: string): readonly string[] =>
  [
    ...new Set([...text.matchAll(/(?<!\b(?:one|two|few|other) )\{(\w+)(?=[},])/g)].map(([, name = '']) => name)),
  ].toSorted();
