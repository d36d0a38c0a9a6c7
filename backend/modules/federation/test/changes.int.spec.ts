import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangeStreams } from '../src/http/change-streams.ts';
import { FederationModule, PublishBuild, RollBackRelease, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';
import { EventStreamForSpecs } from '../src/testing/an-event-stream.ts';

let app: TestApp;
let other: TestApp;
let workspace: WorkspaceForSpecs;
let heard: EventStreamForSpecs;
let first: number;
beforeEach(async () => {
  workspace = await aWorkspace();
  const options = { modules: [FederationModule], overrides: [[Workspace, workspace]] as const };
  app = await startTestApp(options);
  other = await startTestApp({ ...options, database: app.database });
  await workspace.putApp('forum', aBuild({ app: { config: { type: 'object', properties: { size: {} } } } }));
  heard = await EventStreamForSpecs.open(await addressOf(app));
  first = await heard.until(() => true);
});
afterEach(async () => {
  heard.close();
  await other.close();
  await app.close();
  await workspace.remove();
});

async function addressOf({ nest }: TestApp): Promise<string> {
  await nest.listen(0, '127.0.0.1');
  return `${await nest.getUrl()}/api/federation/v1/changes`;
}

const admin = (of: TestApp) => of.signIn({ username: 'root', isAdmin: true });
const publish = (of: TestApp, code: string) =>
  of.get(PublishBuild).execute({ files: aBuild({ code }), app: null, channel: 'stable', by: 'ana' });

const changes: Readonly<Record<string, (of: TestApp) => Promise<unknown>>> = {
  'the look of the site': (of) => admin(of).patch('/api/federation/v1/site', { name: 'Demo Campus' }),
  'the configuration of an app': (of) => admin(of).put('/api/federation/v1/apps/forum/config', { value: { size: 5 } }),
  'a release': (of) => publish(of, 'new'),
};

describe('an open page', () => {
  it('is told where the site stands when it begins to listen', async () => {
    expect(first).toBe((await app.visit().get('/api/federation/v1/apps')).body.revision);
  });

  for (const [name, change] of Object.entries(changes)) {
    it(`hears of ${name}, and the list of apps then has it`, async () => {
      await change(app);
      const revision = await heard.until((told) => told > first);
      expect((await app.visit().get('/api/federation/v1/apps')).body.revision).toBe(revision);
    });

    it(`hears of ${name} that another process changed`, async () => {
      await change(other);
      expect(await heard.until((told) => told > first)).toBeGreaterThan(first);
    });
  }

  it('hears of a rollback', async () => {
    await publish(app, 'good');
    await publish(app, 'bad');
    const published = await heard.until((told) => told >= first + 2);
    await app.get(RollBackRelease).execute({ name: 'forum', channel: 'stable', by: 'ana', reason: '' });
    expect(await heard.until((told) => told > published)).toBe(published + 1);
  });

  it('is let go when the server ends', async () => {
    const ended = heard.end();
    await app.nest.close();
    await expect(ended).resolves.toBeUndefined();
  });
});

describe('listening', () => {
  it('keeps proxies from gathering what is sent', async () => {
    const answer = await fetch(await app.nest.getUrl().then((url) => `${url}/api/federation/v1/changes`));
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    await answer.body?.cancel();
  });

  it('is refused from an address that listens too often, and possible again when one of them stops', async () => {
    const streams = app.get(ChangeStreams);
    const open = await Promise.all(Array.from({ length: 500 }, () => streams.open('198.51.100.7')));
    expect(open.every((stream) => stream !== null)).toBe(true);
    expect(await streams.open('198.51.100.7')).toBeNull();
    expect(await streams.open('198.51.100.8')).not.toBeNull();
    await new Promise((resolve) => open[0]?.once('close', resolve).destroy());
    expect(await streams.open('198.51.100.7')).not.toBeNull();
  });
});
