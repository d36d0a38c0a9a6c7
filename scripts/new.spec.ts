import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutsideApp } from './generator/outside-app.mjs';
import { run } from './new.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyceum-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
const everything = (): string =>
  globSync('**/*.*', { cwd: folder, exclude: (path) => path.endsWith('.tgz') })
    .concat(globSync('**/.*/**/*.yml', { cwd: folder }))
    .map((path) => `${path}\n${read(path)}`)
    .join('\n');

describe('a new micro-frontend', () => {
  it('has a route, a fill, a spec, a README and a workflow that publishes it', async () => {
    await run(['mfe', 'study-groups'], { folder, tell: () => {} });
    const files = globSync('mfes/study-groups/**/*.*', { cwd: folder });
    expect(files).toEqual(
      expect.arrayContaining(
        ['README.md', 'package.json', 'vite.config.ts', 'src/manifest.ts', 'src/study-groups.spec.tsx'].map((file) =>
          join('mfes/study-groups', file),
        ),
      ),
    );
    const manifest = read('mfes/study-groups/src/manifest.ts');
    expect(manifest).toContain("path: '/study-groups'");
    expect(manifest).toContain('fillSlot(');
    const workflow = read('.github/workflows/publish-study-groups.yml');
    expect(workflow).toContain('LYCEUM_STUDY_GROUPS_TOKEN');
    expect(workflow).toContain('lyceum-mfe.mjs publish mfes/study-groups/dist/bundle');
  });

  it('takes the platform versions of the apps that are here', async () => {
    await run(['mfe', 'notes'], { folder, tell: () => {} });
    const made = JSON.parse(read('mfes/notes/package.json'));
    const account = JSON.parse(readFileSync(join(import.meta.dirname, '../mfes/account/package.json'), 'utf8'));
    expect(made.dependencies).toEqual(account.dependencies);
    expect(made.scripts).toEqual({ bundle: 'vite build' });
  });

  it('keeps nothing of the sample it is made from', async () => {
    await run(['mfe', 'study-groups'], { folder, tell: () => {} });
    expect(everything()).not.toMatch(/sample.?app/i);
    expect(everything()).toContain('Study Groups');
  });
});

describe('a new micro-frontend outside the workspace', () => {
  const packages = { 'app-api': '/vendor/lyceum-app-api-1.2.3.tgz', ui: '/vendor/lyceum-ui-1.2.3.tgz' };
  beforeEach(() => writeOutsideApp({ name: 'study-groups', target: folder, packages }));

  it('has a project of its own: settings, specs, README and a workflow', () => {
    expect(globSync('*.{json,md,ts}', { cwd: folder }).sort()).toEqual([
      'README.md',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
      'vitest.config.ts',
    ]);
    expect(read('.gitignore')).toContain('node_modules/');
    const workflow = read('.github/workflows/ci.yml');
    for (const command of ['npm test', 'npm run types', 'npm run build', 'npm run check', 'npm run release'])
      expect(workflow).toContain(command);
    expect(everything()).not.toMatch(/sample.?app/i);
  });

  it('depends on two packages of Lyceum, which lie in it, and on exact versions of the platform', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const own = Object.entries(dependencies).filter(([name]) => name.startsWith('@lyceum/'));
    expect(own).toEqual([
      ['@lyceum/app-api', 'file:vendor/lyceum-app-api-1.2.3.tgz'],
      ['@lyceum/ui', 'file:vendor/lyceum-ui-1.2.3.tgz'],
    ]);
    expect(dependencies.react).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('imports no other package of Lyceum', () => {
    const imported = new Set([...everything().matchAll(/from '(@lyceum\/[\w-]+)/g)].map(([, name]) => name));
    expect([...imported].sort()).toEqual(['@lyceum/app-api', '@lyceum/ui']);
  });
});
