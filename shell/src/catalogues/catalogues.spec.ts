import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFaults } from '@lyceum/app-api/testing';
import { expect, it } from 'vitest';
import { catalogue as ar } from './ar.ts';
import { catalogue as es } from './es.ts';

const root = join(import.meta.dirname, '../../..');
const files = ['shell/src/**/*.messages.ts', 'shared/ui/src/**/*.tsx'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);

/** The sources are read as text: the design system has its texts beside what shows them. */
const declaration = /id: '([\w.]+)',\s*defaultMessage:\s*(['"])(.*?)\2/gs;
const messages = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(declaration)].map(([, id = '', , defaultMessage = '']) => ({
    id,
    defaultMessage,
  })),
);

it('has every text of the shell and the design system in Spanish and in Arabic', () => {
  expect(catalogueFaults({ es, ar }, messages)).toEqual({});
});
