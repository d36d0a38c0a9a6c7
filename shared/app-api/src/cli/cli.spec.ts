import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './index.ts';
import { linkTo } from './show-app.ts';

const chunk = { imports: [], dynamicImports: [], css: [], platform: [] };
const record = {
  format: 1,
  name: 'forum',
  version: '1.0.0',
  app: {
    apiVersion: 1,
    id: 'forum',
    owner: null,
    routes: [],
    fills: [],
    offers: [],
    nav: [],
    languages: ['en'],
    config: {},
  },
  entry: 'remoteEntry.js',
  preload: ['remoteEntry.js'],
  css: [],
  uses: [],
  platform: {},
  licences: [],
  graph: { 'remoteEntry.js': chunk },
  files: { 'remoteEntry.js': { integrity: `sha384-${'A'.repeat(64)}`, bytes: 3, gzip: 3 } },
};

interface Heard {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('lyceum-mfe', () => {
  let folder: string;
  let server: Server;
  let site: string;
  let heard: Heard[];
  let answer: { status: number; body: unknown };
  let told: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyceum-mfe-'));
    await writeFile(join(folder, 'build.json'), JSON.stringify(record));
    await writeFile(join(folder, 'remoteEntry.js'), 'run');
    await writeFile(join(folder, 'remoteEntry.js.map'), 'the sources');
    heard = [];
    told = [];
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        heard.push({ path: request.url, headers: request.headers, body: Buffer.concat(pieces).toString() });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  const lyceumMfe = (args: readonly string[], env: Record<string, string> = {}) =>
    run(args, {
      env: { LYCEUM_URL: site, LYCEUM_TOKEN: 'lyceum_mfe_secret', ...env },
      tell: (line) => told.push(line),
      untilEnough: () => Promise.resolve(),
    });

  it('publishes what the record lists and its source maps into a channel, with the token of the team', async () => {
    answer = { status: 201, body: { version: '1.0.0-abc', findings: [] } };
    expect(await lyceumMfe(['publish', folder, '--channel', 'canary'])).toBe(0);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = heard;
    expect(path).toBe('/api/federation/v1/apps/forum/builds?channel=canary');
    expect(headers['x-lyceum-token']).toBe('lyceum_mfe_secret');
    const names = [...body.matchAll(/filename="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['build.json', 'remoteEntry.js', 'remoteEntry.js.map']);
    expect(told.at(-1)).toMatch(/^forum 1\.0\.0-abc is in canary of http/);
  });

  it('asks what a site says of a build', async () => {
    const findings = [{ gate: 'a-gate-of-tomorrow', severity: 'warning', message: 'It is large.' }];
    answer = { status: 200, body: { version: '1.0.0-abc', findings } };
    expect(await lyceumMfe(['check', folder])).toBe(0);
    expect(heard[0]?.path).toBe('/api/federation/v1/apps/forum/builds/check');
    expect(told).toEqual([
      expect.stringMatching(/warning +a-gate-of-tomorrow It is large\./),
      expect.stringContaining('would take'),
    ]);
  });

  it('ends badly with the words of the site when it refuses', async () => {
    const findings = [{ gate: 'slots', severity: 'error', message: 'notes would lose its place.', mend: 'Offer it.' }];
    answer = { status: 422, body: { detail: 'The build would break the site.', findings } };
    expect(await lyceumMfe(['publish', folder])).toBe(1);
    expect(told.join('\n')).toMatch(/notes would lose its place\.\n +Offer it\./);
    expect(told.join('\n')).toContain('forum was refused: The build would break the site.');
  });

  it('names the site that answers with something else', async () => {
    answer = { status: 502, body: 'bad gateway' };
    expect(await lyceumMfe(['publish', folder])).toBe(1);
    expect(told.join('\n')).toContain(`${site} answered 502`);
  });

  it('names the site that cannot be reached', async () => {
    expect(await lyceumMfe(['publish', folder, '--site', 'http://127.0.0.1:1'])).toBe(1);
    expect(told.join('\n')).toMatch(/^http:\/\/127\.0\.0\.1:1 cannot be reached: /);
  });

  it.each([
    ['no act', [], {}, 'lyceum-mfe check'],
    ['an unknown act', ['destroy'], {}, 'lyceum-mfe check'],
    ['an unknown option', ['publish', '--force'], {}, '--force'],
    ['no site', ['publish'], { LYCEUM_URL: '' }, 'Which site?'],
    ['no address', ['publish', '--site', 'here'], {}, 'Which site?'],
    ['nobody to look as', ['publish', '--axe'], {}, 'LYCEUM_CHECK_USER'],
    ['no token', ['publish'], { LYCEUM_TOKEN: '' }, 'LYCEUM_TOKEN'],
    ['nobody to show an app', ['dev'], {}, '--user'],
    ['a port that is none', ['dev', '--user', 'ana', '--port', 'x'], {}, '--port'],
  ])('does not understand %s', async (_what, args, env, expected) => {
    expect(await lyceumMfe(args, env)).toBe(2);
    expect(told.join('\n')).toContain(expected);
    expect(heard).toEqual([]);
  });

  it('makes the link that shows one person what is being written', async () => {
    answer = { status: 201, body: { id: 'forum', link: 'http://elsewhere.test/override/signed' } };
    const showing = { user: 'ana', port: 5173, hours: 2, path: '/forum', allowWrites: false };
    const made = await linkTo(site, { ...showing, site: { url: site, token: 'lyceum_mfe_secret' } });
    expect(made).toEqual({ app: 'forum', id: 'forum', url: `${site}/override/signed` });
    const asked = heard.at(-1);
    expect(asked?.path).toBe('/api/federation/v1/apps/forum/overrides');
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({
      username: 'ana',
      entry: `${site}/remoteEntry.js`,
      hours: 2,
      allow_writes: false,
      path: '/forum',
    });
  });

  it('sends what an earlier look left beside the build', async () => {
    await writeFile(join(folder, 'accessibility.json'), '{"format":1}');
    answer = { status: 201, body: { version: '1.0.0-abc', findings: [] } };
    await lyceumMfe(['publish', folder]);
    expect(heard[0]?.body).toMatch(/filename="accessibility\.json"[\s\S]*\{"format":1\}/);
  });

  it('looks at no build that the site refuses, and says so of the build alone', async () => {
    await writeFile(join(folder, 'accessibility.json'), '{"format":1}');
    answer = { status: 422, body: { detail: 'The build would break the site.', findings: [] } };
    const account = { LYCEUM_CHECK_USER: 'ana', LYCEUM_CHECK_PASSWORD: 'secret' };
    expect(await lyceumMfe(['publish', folder, '--axe'], account)).toBe(1);
    expect(heard.map(({ path }) => path)).toEqual(['/api/federation/v1/apps/forum/builds/check']);
    expect(heard[0]?.body).not.toContain('accessibility.json');
  });

  it('asks for a build where there is none, or not all of it', async () => {
    await rm(join(folder, 'remoteEntry.js'));
    expect(await lyceumMfe(['publish', folder])).toBe(1);
    expect(told.join('\n')).toContain('remoteEntry.js of');
    expect(await lyceumMfe(['publish', join(folder, 'nothing')])).toBe(1);
    expect(told.join('\n')).toContain('run the build first');
    expect(heard).toEqual([]);
  });
});
