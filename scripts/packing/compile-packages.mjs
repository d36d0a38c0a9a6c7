// Compiles the packages that are packed, with those they carry, in one program: JavaScript and declarations.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run } from '../machine.mjs';

const tsc = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

export const sharedFolder = (name) => join(root, 'shared', name);
export const manifestOf = (name) => JSON.parse(readFileSync(join(sharedFolder(name), 'package.json'), 'utf8'));

/** Door → source file with a `*` where the door has one; `only` names the doors that are wanted, null for all. */
export function doorsOf(name, only) {
  const doors = Object.entries(manifestOf(name).exports).filter(([, target]) => target.source);
  return doors.filter(([door]) => only === null || only.includes(door)).map(([door, { source }]) => ({ door, source }));
}

export const compiledFolder = (work, name) => join(work, 'compiled', name, 'src');

export async function compilePackages(packed, work) {
  const sources = Object.entries(packed).flatMap(([name, carries]) => [
    ...sourcesOf(name, null),
    ...Object.entries(carries).flatMap(([carried, only]) => sourcesOf(carried, only)),
  ]);
  const config = join(work, 'tsconfig.json');
  mkdirSync(work, { recursive: true });
  writeFileSync(config, JSON.stringify(settings(work, sources)));
  await run('node', [tsc, '-p', config], { quiet: true });
}

/**
 * Every source by name, or those of the wanted doors, which must stand alone: what the compiler reaches through the name
 * of another package it takes for a library and does not write.
 */
function sourcesOf(name, only) {
  const wanted = only === null ? ['src/**/*.{ts,tsx}'] : doorsOf(name, only).map(({ source }) => source);
  const paths = globSync(wanted, { cwd: sharedFolder(name) });
  return paths.filter((path) => !/\.spec\.tsx?$/.test(path)).map((path) => join(sharedFolder(name), path));
}

function settings(work, files) {
  const from = (path) => relative(work, path).replaceAll('\\', '/');
  return {
    extends: from(join(root, 'tsconfig.base.json')),
    compilerOptions: {
      rootDir: from(join(root, 'shared')),
      outDir: 'compiled',
      jsx: 'react-jsx',
      lib: ['ES2024', 'DOM', 'DOM.Iterable'],
      types: ['node', 'vite/client'],
      module: 'esnext',
      moduleResolution: 'bundler',
      composite: false,
      incremental: false,
      declarationMap: false,
      sourceMap: false,
    },
    files: files.map(from),
  };
}
