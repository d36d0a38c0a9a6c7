import { createHash } from 'node:crypto';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, Workspace } from '../src/index.ts';
import { aBuild, aBuildRecord } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
beforeEach(async () => {
  workspace = await aWorkspace();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]] });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const page = async (path = '/') => {
  const { status, text, headers } = await app.visit().get(path);
  const data = /id="lyceum-page-data">(.*?)<\/script>/.exec(text)?.[1];
  return { status, html: text, headers, apps: data ? JSON.parse(data).apps : null };
};

describe('the page', () => {
  it('answers every address that is no endpoint', async () => {
    for (const path of ['/', '/courses/course-v1:A+B+C/about', '/anything/else']) {
      const { status, html } = await page(path);
      expect(status).toBe(200);
      expect(html).toContain('<div id="root">');
    }
    expect((await app.visit().get('/api/nothing')).status).toBe(404);
  });

  it('lets only scripts run that it names by their hash', async () => {
    await workspace.putApp('forum', aBuild());
    const { html, headers } = await page();
    const policy = String(headers['content-security-policy']);
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? '';
    expect(scripts).not.toMatch(/unsafe/);
    expect(headers['integrity-policy']).toBe('blocked-destinations=(script)');
    const inline = [...html.matchAll(/<script(?: type="importmap")?>([\s\S]*?)<\/script>/g)].map(
      ([, text = '']) => text,
    );
    expect(inline).toHaveLength(2);
    for (const text of inline)
      expect(scripts).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    const map = JSON.parse(inline.find((text) => text.startsWith('{')) ?? '');
    expect(Object.keys(map.integrity).filter((address) => address.startsWith('/mfes/forum/'))).toHaveLength(2);
    for (const [, rel] of html.matchAll(/<link rel="modulepreload" ([^>]*)>/g))
      expect(rel).toContain('integrity="sha384-');
  });

  it('fetches early what the app of the address needs, and nothing of others', async () => {
    await workspace.putApp('forum', aBuild());
    await workspace.putApp('notes', aBuild({ name: 'notes' }));
    const { html } = await page('/forum/course-v1:A+B+C/t1');
    const early = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(early.some((href) => href.startsWith('/mfes/forum/'))).toBe(true);
    expect(early.some((href) => href.startsWith('/mfes/notes/'))).toBe(false);
    expect(early).toContain('/shell/assets/load.js');
  });

  it('fetches early what a page of the shell needs', async () => {
    expect((await page('/courses')).html).toContain('rel="modulepreload" href="/shell/assets/courses.js"');
    expect((await page('/login')).html).not.toContain('rel="modulepreload" href="/shell/assets/courses.js"');
  });

  it('cannot be broken out of by what an app says', async () => {
    await workspace.putApp('forum', aBuild({ app: { owner: '</script><script>alert(1)</script>' } }));
    const { html, apps } = await page();
    expect(html).not.toContain('<script>alert');
    expect(apps[0].owner).toBe('</script><script>alert(1)</script>');
  });

  it('says that it is not built yet rather than showing nothing', async () => {
    await workspace.remove();
    expect((await page()).status).toBe(503);
  });
});

describe('the apps of the checkout', () => {
  it('are served as they are built, without a start', async () => {
    expect((await page()).apps).toEqual([]);
    await workspace.putApp('forum', aBuild());
    const first = (await page()).apps[0];
    expect(first).toMatchObject({ name: 'forum', state: 'ready' });
    await workspace.putApp('forum', aBuild({ code: 'export const manifest = { newer: true };' }));
    const second = (await page()).apps[0];
    expect(second.version).not.toBe(first.version);
    const { status, text } = await app.visit().get(second.entry);
    expect([status, text]).toEqual([200, 'export const manifest = { newer: true };']);
  });

  it('are known by name and version when their files are gone, and are back when these are', async () => {
    await workspace.putApp('forum', aBuild());
    const [{ version }] = (await page()).apps;
    await workspace.removeApp('forum');
    expect((await page()).apps[0]).toMatchObject({ name: 'forum', version, state: 'missing' });
    await workspace.putApp('forum', aBuild());
    expect((await page()).apps[0]).toMatchObject({ version, state: 'ready' });
  });

  it('are refused when they were built for another platform', async () => {
    await workspace.putApp('forum', aBuild({ record: { platform: { react: '20.0.0' } } }));
    expect((await page()).apps[0]).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('react ^20.0.0'),
    });
  });
});

describe('files', () => {
  it('have no origin where they are pages', async () => {
    const frame = Buffer.from('<script>listen()</script>');
    const integrity = `sha384-${createHash('sha384').update(frame).digest('base64')}`;
    const { files } = aBuildRecord();
    const listed = { ...files, 'assets/frame.html': { integrity, bytes: frame.length, gzip: frame.length } };
    await workspace.putApp('forum', new Map([...aBuild({ record: { files: listed } }), ['assets/frame.html', frame]]));
    const [, start] = /"(\/mfes\/forum\/[^/]+\/)/.exec((await page()).html) ?? [];
    const { status, headers } = await app.visit().get(`${start}assets/frame.html`);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts allow-popups;/);
  });

  it('are kept by browsers for ever and come compressed', async () => {
    const { status, headers } = await app.visit().get('/shell/assets/main.js', { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toContain('text/javascript');
  });

  it.each([
    '/shell/assets/nothing.js',
    '/mfes/forum/1.0.0-0000000000/remoteEntry.js',
    '/shell/assets/..%2f..%2fpackage.json',
    '/mfes/forum/x/..%2f..%2fpackage.json',
  ])('%s is not there, and no page stands in for it', async (path) => {
    expect((await app.visit().get(path)).status).toBe(404);
  });
});

describe('configuration for Open edX clients', () => {
  it('has the names that every micro-frontend reads', async () => {
    const { body } = await app.visit().get('/api/mfe_config/v1?mfe=learning');
    expect(body).toMatchObject({
      APP_ID: 'learning',
      LMS_BASE_URL: expect.stringMatching(/^http/),
      LOGIN_URL: expect.stringMatching(/\/login$/),
      CSRF_TOKEN_API_PATH: '/csrf/api/v1/token',
      ACCESS_TOKEN_COOKIE_NAME: 'edx-jwt-cookie-header-payload',
      PARAGON_THEME_URLS: {},
    });
  });

  it('describes the site to the newer ones', async () => {
    await workspace.putApp('forum', aBuild());
    const { body } = await app.visit().get('/api/frontend_site_config/v1/');
    expect(body).toMatchObject({ siteName: 'Lyceum', apps: [{ appId: 'forum', config: {} }] });
  });
});
