import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FederationModule, PublishAccess } from '@lyceum/federation';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './new.mjs';
import { installOutsideApp } from './testing/install-outside-app.mjs';

const minutes = 60_000;

/** Without the marks of the spec's own run, by which builders know that they are tested. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITEST')),
);

describe('an app in a folder outside the workspace, with the packed packages alone', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lyceum-outside-')), 'study-groups');
  let site: TestApp;
  let url: string;

  beforeAll(async () => {
    await run(['mfe', 'study-groups', '--dir', folder], { tell: () => {} });
    installOutsideApp(folder);
    site = await startTestApp({ modules: [FederationModule] });
    await site.nest.listen(0, '127.0.0.1');
    url = await site.nest.getUrl();
  }, 4 * minutes);
  afterAll(async () => {
    await site.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  const command = (script: string, args: readonly string[] = [], env = {}) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn('node', [join('node_modules', script), ...args], { cwd: folder, env: { ...clean, ...env } });
      let output = '';
      child.stdout.on('data', (text) => (output += text));
      child.stderr.on('data', (text) => (output += text));
      child.on('close', (code) => resolve({ code, output }));
    });
  let building: ReturnType<typeof command> | undefined;
  const build = () => (building ??= command('vite/bin/vite.js', ['build']));
  const ship = async (verb: string, token: string) => {
    await build();
    return command('@lyceum/app-api/bin/lyceum-mfe.mjs', [verb], { LYCEUM_URL: url, LYCEUM_TOKEN: token });
  };
  const tokenFor = (app: string) => site.get(PublishAccess).issue({ app, label: 'ci', by: 'root' });
  const record = () => JSON.parse(readFileSync(join(folder, 'dist/bundle/build.json'), 'utf8'));
  const listed = async (): Promise<readonly string[]> => {
    const { body } = await site.visit().get('/api/federation/v1/apps');
    return body.apps.map(({ name }: { name: string }) => name);
  };

  it('is of the right types', async () => {
    expect(await command('typescript/bin/tsc', ['--noEmit'])).toEqual({ code: 0, output: '' });
  });

  it(
    'passes its own specs',
    async () => {
      const { code, output } = await command('vitest/vitest.mjs', ['run'], { NO_COLOR: '1' });
      expect(output).toContain('2 passed');
      expect(code).toBe(0);
    },
    2 * minutes,
  );

  it('builds, leaving the platform to the shell under the names of its import map', async () => {
    expect(await build()).toEqual({ code: 0, output: '' });
    const { name, uses, platform } = record();
    expect(name).toBe('study-groups');
    expect(uses).toEqual(expect.arrayContaining(['@lyceum/app-api', '@lyceum/i18n']));
    expect(platform).toMatchObject({ '@lyceum/i18n': platform['@lyceum/app-api'], react: expect.any(String) });
  });

  it("is published by its team's token, and then it is among the apps of the site", async () => {
    const token = await tokenFor('study-groups');
    expect(await ship('check', token)).toMatchObject({ code: 0, output: expect.stringContaining('would take') });
    expect(await listed()).not.toContain('study-groups');
    expect(await ship('publish', token)).toMatchObject({ code: 0, output: expect.stringContaining('is in stable') });
    expect(await listed()).toContain('study-groups');
  });

  it('says what is missing when it shall look at pages and has nothing to look with', async () => {
    await build();
    const { code, output } = await command('@lyceum/app-api/bin/lyceum-mfe.mjs', ['check', '--axe'], {
      LYCEUM_URL: url,
      LYCEUM_TOKEN: await tokenFor('study-groups'),
      LYCEUM_CHECK_USER: 'ana',
      LYCEUM_CHECK_PASSWORD: 'secret',
    });
    expect(code).toBe(1);
    expect(output).toContain('npm install --save-dev @playwright/test @axe-core/playwright');
  });

  it('is not published by the token of another app', async () => {
    const { code, output } = await ship('publish', await tokenFor('notes'));
    expect(code).toBe(1);
    expect(output).toContain('study-groups was refused');
  });
});
