import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFaults, noFaults } from '@lyceum/app-api/testing';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

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

describe('the texts of the shell and of the design system', () => {
  it('are all there in Spanish and in Arabic, with their values and a form for each kind of number', () => {
    expect(catalogueFaults('es', spanish, messages)).toEqual(noFaults);
    expect(catalogueFaults('ar', arabic, messages)).toEqual(noFaults);
  });
});
