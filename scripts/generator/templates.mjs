// The files of a new app: those of the app "sample-app", with its name changed.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../machine.mjs';

const templates = join(root, 'scripts', 'templates', 'mfe');

/** Path in the new app → text, of one folder of templates. */
export function filesFrom(folder, name) {
  const paths = globSync('**/*.*', { cwd: join(templates, folder) });
  return Object.fromEntries(paths.map((path) => [renamed(path, name), textOf(folder, path, name)]));
}

/** One template that has another path in the new app. */
export const textOf = (folder, path, name) => renamed(readFileSync(join(templates, folder, path), 'utf8'), name);

export function writeFiles(target, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
export const jsonIn = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

const renamed = (text, name) =>
  text
    .replaceAll('sample-app', name)
    .replaceAll('Sample App', titleOf(name))
    .replaceAll('SAMPLE_APP', name.toUpperCase().replaceAll('-', '_'));

const titleOf = (name) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
