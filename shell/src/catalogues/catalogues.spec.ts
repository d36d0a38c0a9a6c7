import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

const root = join(import.meta.dirname, '../../..');
const files = ['shell/src/**/*.messages.ts', 'shared/ui/src/**/*.tsx'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);

/** The sources are read as text: importing every feature would test the bundler. */
const sources = new Map(
  files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/id: '([\w.]+)',\s*defaultMessage:\s*(['"])(.*?)\2/gs)].map(
      ([, id = '', , text = '']) => [id, text] as const,
    ),
  ),
);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe.each([
  ['Spanish', spanish],
  ['Arabic', arabic],
])('the %s catalogue', (_name, catalogue) => {
  it('has every text of the shell and the design system, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...sources.keys()].sort());
  });

  it('keeps the places of values', () => {
    const values = (text: string) => [...new Set(placeholders(text))];
    for (const [id, english] of sources)
      for (const name of values(english))
        if (!/plural/.test(english)) expect(placeholders(catalogue[id] ?? '')).toContain(name);
  });
});
