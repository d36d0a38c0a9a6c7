import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

const root = join(import.meta.dirname, '..');

/** The sources are read as text: importing every feature would test the bundler. */
const sources = new Map(
  globSync('**/*.messages.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/id: '([\w.]+)',\s*defaultMessage:\s*'(.*?)'/gs)].map(
      ([, id = '', text = '']) => [id, text] as const,
    ),
  ),
);
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));

describe.each([
  ['Spanish', spanish],
  ['Arabic', arabic],
])('the %s catalogue', (_name, catalogue) => {
  it('has every text of the app, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...sources.keys()].sort());
  });

  it('keeps the places of values', () => {
    for (const [id, english] of sources)
      for (const name of placeholders(english))
        if (!/plural/.test(english)) expect(placeholders(catalogue[id] ?? ''), id).toContain(name);
  });
});
