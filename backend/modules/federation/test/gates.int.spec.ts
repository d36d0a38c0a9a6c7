import type { AppRecord } from '@lyceum/contracts/federation';
import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, PublishBuild, Workspace } from '../src/index.ts';
import { aBuild, aBuildRecord, anAccessibilityReport, asJson } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';
import { uploadBuild } from '../src/testing/upload-build.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
let admin: TestClient;
beforeEach(async () => {
  workspace = await aWorkspace();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]] });
  admin = app.signIn({ username: 'root', isAdmin: true });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const slot = 'lyceum.slot.forum.title.v1';
const event = 'lyceum.event.forum.topic_read.v1';
const fill = { slot, operation: 'insert', order: 100 } as const;

const publish = async (name: string, changes: Partial<AppRecord>, channel = 'stable') => {
  const files = aBuild({ name, code: JSON.stringify(changes), app: changes });
  const outcome = await app.get(PublishBuild).execute({ files, app: null, channel, by: 'root' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.version;
};

describe('a publish that would break a live app', () => {
  it.each<[string, Partial<AppRecord>, Partial<AppRecord>, string]>([
    ['by taking its slot away', { offers: [slot] }, { fills: [fill] }, 'slots'],
    ['by falling silent', { emits: [event] }, { listens: [event] }, 'events'],
  ])('%s is refused, names that app, and leaves what is served', async (_name, host, guest, gate) => {
    const served = await publish('forum', host);
    await publish('notes', guest);
    const { status, body } = await uploadBuild(admin, { files: aBuild({ code: 'next' }) });
    expect([status, body.error_code]).toEqual([422, 'gates']);
    expect(body.findings).toEqual([
      {
        gate,
        severity: 'error',
        message: expect.stringContaining('notes'),
        mend: expect.stringContaining('The team of forum: keep'),
      },
    ]);
    const apps = (await app.visit().get('/api/federation/v1/apps')).body.apps;
    expect(apps).toMatchObject([{ name: 'forum', version: served }, { name: 'notes' }]);
  });

  it('is refused when the app uses it on another channel only', async () => {
    await publish('forum', { offers: [slot] });
    await publish('notes', {});
    await publish('notes', { fills: [fill] }, 'canary');
    const { body } = await uploadBuild(admin, { files: aBuild({ code: 'next' }), to: 'builds/check' });
    expect(body.findings).toMatchObject([{ gate: 'slots', message: expect.stringContaining('notes fills it') }]);
  });
});

describe('what a build asks of the server', () => {
  const asking = (used: string[], version = '0.1.0') => aBuild({ record: { contracts: { version, used } } });

  it('may be what the server serves', async () => {
    const { status, body } = await uploadBuild(admin, { files: asking(['federation.listApps']), to: 'builds/check' });
    expect([status, body.findings]).toEqual([200, []]);
  });

  it.each([
    ['an endpoint that is not there', asking(['federation.listApps', 'forum.fly']), 'forum.fly'],
    ['contracts of another range', asking([], '9.0.0'), '9.0.0'],
  ])('may not be %s', async (_name, files, words) => {
    const { status, body } = await uploadBuild(admin, { files });
    expect([status, body.findings]).toMatchObject([
      422,
      [{ gate: 'contracts', severity: 'error', message: expect.stringContaining(words) }],
    ]);
  });

  it('may not be a permission that nobody registered', async () => {
    const files = aBuild({ app: { permissions: ['federation.release.manage', 'forum.topic.fly'] } });
    const { body } = await uploadBuild(admin, { files });
    expect(body.findings).toMatchObject([{ gate: 'permissions', message: expect.stringContaining('forum.topic.fly') }]);
  });
});

describe('a warning that was accepted', () => {
  it('is kept with the build, as it was when the build was last published', async () => {
    const fills = [fill];
    await publish('notes', { fills });
    const warnings = async () => (await admin.get('/api/federation/v1/apps/notes/builds')).body.builds[0].findings;
    expect(await warnings()).toMatchObject([
      { gate: 'slots', severity: 'warning', message: expect.stringContaining(slot) },
    ]);
    await publish('forum', { offers: [slot] });
    await publish('notes', { fills }, 'canary');
    expect(await warnings()).toEqual([]);
  });
});

describe('the catalogue of slots and events', () => {
  it('is made from what is served now, the shell included', async () => {
    await publish('forum', { offers: [slot], described: { [slot]: { text: 'Beside a title.', fields: {} } } });
    await publish('notes', { fills: [fill], listens: [event] });
    const { body } = await admin.get('/api/federation/v1/places');
    expect(body.slots.find(({ id }: { id: string }) => id === slot)).toEqual({
      id: slot,
      description: { text: 'Beside a title.', fields: {} },
      offered_by: ['forum'],
      fills: [{ app: 'notes', operation: 'insert', order: 100 }],
    });
    expect(body.slots).toContainEqual(
      expect.objectContaining({ id: 'lyceum.slot.shell.header_actions.v1', offered_by: ['shell'] }),
    );
    expect(body.concerns).toEqual([{ kind: 'loose_end', message: `notes listens for ${event}, which no app emits.` }]);
  });

  it('is for operators', async () => {
    expect((await app.signIn({ username: 'ana' }).get('/api/federation/v1/places')).status).toBe(403);
  });
});

describe('what a check saw of the pages of a build', () => {
  const record = aBuildRecord();
  const violation = {
    rule: 'button-name',
    help: 'Buttons must have discernible text',
    helpUrl: 'https://rules.example.org/button-name',
    places: 1,
    selectors: ['main button'],
  };
  const report = (changes: object = {}, impact: 'critical' | 'minor' = 'critical') =>
    asJson({ ...anAccessibilityReport(record, [{ ...violation, impact }]), ...changes });
  const publishWith = (seen: Uint8Array) => uploadBuild(admin, { files: aBuild().set('accessibility.json', seen) });

  it('refuses a build that keeps people out', async () => {
    const { status, body } = await publishWith(report());
    expect([status, body.error_code]).toEqual([422, 'gates']);
    expect(body.findings).toMatchObject([
      { gate: 'accessibility', severity: 'error', message: expect.stringContaining('button-name (critical)') },
    ]);
  });

  it('is kept with the build where it is no more than a warning', async () => {
    expect((await publishWith(report({}, 'minor'))).status).toBe(201);
    const { body } = await admin.get('/api/federation/v1/apps/forum/builds');
    expect(body.builds[0].findings).toMatchObject([{ gate: 'accessibility', severity: 'warning' }]);
  });

  it('counts for that build only', async () => {
    const { status, body } = await publishWith(report({ build: { name: 'forum', version: '1.0.0-0123456789' } }));
    expect(status).toBe(422);
    expect(body.findings).toMatchObject([{ message: expect.stringContaining('forum 1.0.0-0123456789') }]);
  });

  it.each([
    ['no JSON', Buffer.from('<html>')],
    ['no report', report({ looks: [{ route: 'forum' }] })],
    ['a report beyond all bounds', Buffer.alloc(600 * 1024, ' ')],
  ])('is no build when it is %s', async (_what, seen) => {
    const { status, body } = await publishWith(seen);
    expect([status, body.error_code]).toEqual([400, 'not_a_build']);
    expect(body.detail).toContain('accessibility.json');
  });

  it('is missed where nobody looked', async () => {
    const files = aBuild();
    files.delete('accessibility.json');
    const { status, body } = await uploadBuild(admin, { files });
    expect(status).toBe(201);
    expect(body.findings).toMatchObject([{ gate: 'accessibility', severity: 'warning' }]);
  });
});
