import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { entryDrawing } from './published-app.ts';

const react = dirname(createRequire(import.meta.url).resolve('react/package.json'));

/** A real React, whole, of the version the shell has: all that differs is that it is another copy. */
const ownReact = () => `
  const React = (() => {
    const exports = {};
    ${readFileSync(join(react, 'cjs/react.production.js'), 'utf8')}
    return exports;
  })();`;

/** Entries of apps that are written wrongly: what is wrong → the text of the entry. */
export const faultyEntries: Readonly<Record<string, (name: string) => string>> = {
  'throws when it is loaded': () => 'throw new Error("at evaluation"); export const init = 0;',
  'is no module at all': () => 'export const = ;',
  'throws when it is started': () =>
    'export const init = () => {}; export const get = async () => { throw new Error("at start"); };',
  'exports something else': () =>
    'export const init = () => {}; export const get = async () => () => ({ manifest: { apiVersion: 7 } });',
  'throws when it draws': (name) => entryDrawing(name, '() => { throw new Error("at render"); }'),
  'brings a React of its own': (name) =>
    ownReact() +
    entryDrawing(
      name,
      `() => {
        const [count] = React.useState(0);
        return React.createElement('p', null, 'counted by another React: ' + count);
      }`,
    ),
};
