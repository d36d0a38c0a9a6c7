// An app inside the workspace, in mfes/NAME.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../machine.mjs';
import { filesFrom, json, jsonIn, textOf, writeFiles } from './templates.mjs';

/** Settings and versions of the platform are those of an app that is here already. */
const model = 'mfes/account';

export function writeWorkspaceApp({ name, folder }) {
  const target = join(folder, 'mfes', name);
  writeFiles(target, {
    ...filesFrom('app', name),
    'README.md': textOf('workspace', 'README.md', name),
    'package.json': json(packageFile(name)),
    'project.json': json(projectFile(name)),
    'tsconfig.json': json(jsonIn(model, 'tsconfig.json')),
    'tsconfig.spec.json': json(jsonIn(model, 'tsconfig.spec.json')),
  });
  writeFiles(folder, { [`.github/workflows/publish-${name}.yml`]: textOf('workspace', 'publish.yml', name) });
  referTo(folder, `mfes/${name}`);
  format(target);
}

function packageFile(name) {
  const { dependencies } = jsonIn(model, 'package.json');
  return {
    name: `@lyceum/mfe-${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: { bundle: 'vite build' },
    exports: {
      '.': { source: './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    dependencies,
  };
}

const projectFile = (name) => ({
  name: `mfe-${name}`,
  $schema: '../../node_modules/nx/schemas/project-schema.json',
  projectType: 'application',
  sourceRoot: `mfes/${name}/src`,
  tags: [`scope:mfe-${name}`, 'role:mfe'],
});

function referTo(folder, path) {
  const file = join(folder, 'tsconfig.json');
  if (!existsSync(file)) return;
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  writeFiles(folder, {
    'tsconfig.json': json({ ...settings, references: [...(settings.references ?? []), { path }] }),
  });
}

/** Lines break where the name makes them too long, as the repository's formatter wants it. */
function format(target) {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  if (existsSync(biome)) spawnSync(biome, ['check', '--write', target], { cwd: root, stdio: 'ignore' });
}
