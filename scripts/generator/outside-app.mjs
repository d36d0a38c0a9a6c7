// An app outside the workspace: a project of its own, built with the packed @lyceum/app-api and @lyceum/ui alone.
import { basename, join } from 'node:path';
import { carriedPackages, pack } from '../pack.mjs';
import { outsideImports } from '../packing/specifiers.mjs';
import { filesFrom, json, jsonIn, textOf, writeFiles } from './templates.mjs';

export async function writeOutsideApp({ name, target, packages }) {
  const tarballs = packages ?? (await pack({ out: join(target, 'vendor'), quiet: true }));
  const app = Object.entries(filesFrom('app', name)).map(([path, text]) => [
    path,
    outsideImports(text, carriedPackages),
  ]);
  writeFiles(target, {
    ...Object.fromEntries(app),
    'vitest.config.ts': textOf('outside', 'vitest.config.ts', name),
    'README.md': textOf('outside', 'README.md', name),
    '.gitignore': textOf('outside', 'gitignore', name),
    '.github/workflows/ci.yml': textOf('outside', 'ci.yml', name),
    'package.json': json(packageFile(name, tarballs)),
    'tsconfig.json': json(typeSettings),
  });
}

/** Versions are those of the workspace: what the app is tested with is what the shell gives it. */
function packageFile(name, tarballs) {
  const { dependencies: platform } = jsonIn('shared/app-api/package.json');
  const { devDependencies: tools } = jsonIn('package.json');
  const of = (versions, names) => Object.fromEntries(names.map((one) => [one, versions[one]]));
  const vendored = ([one, path]) => [`@lyceum/${one}`, `file:vendor/${basename(path)}`];
  return {
    name,
    version: '0.1.0',
    private: true,
    license: 'UNLICENSED',
    type: 'module',
    engines: { node: '^22.22.2 || >=24.15.0' },
    scripts: {
      dev: 'lyceum-mfe dev',
      test: 'vitest run',
      types: 'tsc --noEmit',
      build: 'vite build',
      check: 'lyceum-mfe check',
      release: 'lyceum-mfe publish',
    },
    dependencies: {
      ...Object.fromEntries(Object.entries(tarballs).map(vendored)),
      ...of(platform, ['@tanstack/react-query', 'react', 'react-dom', 'react-router', 'zod']),
    },
    devDependencies: {
      ...of(tools, ['@testing-library/dom', '@testing-library/react', '@types/react', '@types/react-dom', 'jsdom']),
      typescript: tools['typescript-7'].replace('npm:typescript@', ''),
      ...of(platform, ['vite']),
      ...of(tools, ['vitest']),
    },
  };
}

const typeSettings = {
  compilerOptions: {
    target: 'ES2024',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: ['vite/client'],
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    noEmit: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  },
  include: ['src', '*.config.ts'],
};
