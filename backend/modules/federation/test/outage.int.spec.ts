import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReleaseStore } from '../src/application/ports.ts';
import { SettingsStore } from '../src/application/settings-store.ts';
import { SiteRevision } from '../src/application/site-revision.ts';
import { WithdrawalStore } from '../src/application/withdrawal-store.ts';
import { FederationModule, PublishBuild, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
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

const publish = async (code: string) => {
  const outcome = await app
    .get(PublishBuild)
    .execute({ files: aBuild({ code }), app: null, channel: 'stable', by: 'ana' });
  if (!outcome.ok) throw new Error(outcome.refusal.detail);
  return outcome.version;
};
const open = (path = '/') => app.visit().get(path, { accept: 'text/html' });

/** Nothing of the registry can be read any more, as when its database is gone. */
function cutOff() {
  const gone = () => Promise.reject(new Error('the database is gone'));
  const stores = [
    [app.get(ReleaseStore), ['list', 'find']],
    [app.get(WithdrawalStore), ['list', 'find']],
    [app.get(SettingsStore), ['list', 'find']],
    [app.get(SiteRevision), ['current']],
  ] as const;
  for (const [store, methods] of stores)
    for (const method of methods) Object.defineProperty(store, method, { value: gone, configurable: true });
  return () => {
    for (const [store, methods] of stores) for (const method of methods) Reflect.deleteProperty(store, method);
  };
}

describe('while the registry cannot be read', () => {
  it('pages are written with the apps, the look and the configuration that were known last', async () => {
    const version = await publish('the good one');
    const before = await open('/forum/course-v1:A+B+C/topics');
    expect(before.text).toContain(version);
    cutOff();
    const page = await open('/forum/course-v1:A+B+C/topics');
    expect([page.status, page.text]).toEqual([200, before.text]);
  });

  it('files of builds are served, but for those that are known to be withdrawn', async () => {
    const good = await publish('the good one');
    const bad = await publish('the bad one');
    const admin = app.signIn({ username: 'root', isAdmin: true });
    const withdrawn = await admin.post(`/api/federation/v1/apps/forum/builds/${bad}/withdraw`, { reason: 'harmful' });
    expect(withdrawn.status).toBe(200);
    await open();
    cutOff();
    expect((await open(`/mfes/forum/${good}/remoteEntry.js`)).text).toBe('the good one');
    expect((await open(`/mfes/forum/${bad}/remoteEntry.js`)).status).toBe(404);
  });

  it('what was published meanwhile shows once it can be read again', async () => {
    await publish('one');
    await open();
    const returnOf = cutOff();
    expect((await open()).status).toBe(200);
    returnOf();
    const next = await publish('two');
    expect((await open()).text).toContain(next);
  });
});
