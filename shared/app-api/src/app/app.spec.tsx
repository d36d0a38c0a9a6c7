import { appRecord } from '@lyceum/contracts/federation';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAppEvent } from '../events/event-definition.ts';
import { useCurrentUser, usePageTitle, useSignInPath } from '../host/capabilities.ts';
import { defineSlot } from '../slots/slot-definition.ts';
import { aUser, HostForSpecs } from '../testing/index.tsx';
import { recordOf } from '../vite/app-record.ts';
import { defineApp } from './app-manifest.ts';
import { useAppConfig } from './app-scope.tsx';

afterEach(cleanup);

const config = z.object({ pageSize: z.number().int().positive().default(20) });
const aManifest = () =>
  defineApp({
    apiVersion: 1,
    id: 'discussions',
    config,
    routes: [{ path: '/discussions/:courseRunKey/*', load: async () => () => null }],
    nav: [{ label: { id: 'x.y', defaultMessage: 'Talk' }, to: '/discussions', place: 'main' }],
  });

describe('a manifest', () => {
  it('is refused when its name or a path is none', () => {
    expect(() => defineApp({ ...aManifest(), id: 'My App' })).toThrow(/My App/);
    expect(() => defineApp({ ...aManifest(), routes: [{ path: 'talk', load: async () => () => null }] })).toThrow(
      /talk/,
    );
  });

  it('becomes data, with what it leaves open filled in', () => {
    const record = recordOf(aManifest());
    expect(record.routes).toEqual([
      { path: '/discussions/:courseRunKey/*', access: 'signed_in', example: null, page: null },
    ]);
    expect(record.nav[0]).toMatchObject({ audience: 'signed_in', order: 100 });
    expect(record.config).toMatchObject({ properties: { pageSize: { default: 20 } } });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});

describe('the record of a manifest', () => {
  const opened = defineAppEvent(
    'lyceum.event.spec.topic_opened.v1',
    z.object({ topic: z.string().describe('Its id') }),
    {
      description: 'Somebody opened a topic.',
    },
  );
  const title = defineSlot<{ readonly topic: string }>('lyceum.slot.spec.title.v1', {
    description: 'Beside the title.',
    props: { topic: 'The topic' },
  });

  it('says what the app offers and tells, in words and field by field', () => {
    const record = recordOf(defineApp({ ...aManifest(), offers: [title], emits: [opened], listens: [opened] }));
    expect(record).toMatchObject({ offers: [title.id], emits: [opened.id], listens: [opened.id] });
    expect(record.described).toEqual({
      [title.id]: { text: 'Beside the title.', fields: { topic: 'The topic' } },
      [opened.id]: { text: 'Somebody opened a topic.', fields: { topic: 'Its id' } },
    });
  });

  it('names the permissions of its pages and of its links, each once', () => {
    const link = { label: { id: 'x.y', defaultMessage: 'Talk' }, to: '/talk', place: 'main' } as const;
    const nav = [{ ...link, audience: { permission: 'forum.topic.pin' } }];
    const permissions = ['forum.topic.close', 'forum.topic.pin'];
    expect(recordOf(defineApp({ ...aManifest(), nav, permissions })).permissions).toEqual(permissions);
  });

  it.each([
    ['/talk', undefined, '/talk'],
    ['/talk/*', undefined, '/talk'],
    ['/talk/:id', undefined, null],
    ['/talk/:id', '/talk/7', '/talk/7'],
  ])('gives the page %s (example %s) the address %s to be looked at', (path, example, expected) => {
    const route = { path, load: async () => () => null, ...(example && { example }) };
    expect(recordOf(defineApp({ ...aManifest(), routes: [route] })).routes[0]?.example).toBe(expected);
  });

  it.each(['talk/7', '/talk/:id', '/talk/*', ''])('takes no example that is no address: "%s"', (example) => {
    const routes = [{ path: '/talk/:id', example, load: async () => () => null }];
    expect(() => defineApp({ ...aManifest(), routes })).toThrow(/example/);
  });

  it('of a build from before events and budgets were recorded still reads', () => {
    const { emits, listens, described, permissions, budgets, ...before } = recordOf(aManifest());
    const routes = before.routes.map(({ path, access, page }) => ({ path, access, page }));
    expect(appRecord.parse({ ...before, routes })).toMatchObject({
      emits: [],
      listens: [],
      permissions: [],
      budgets: {},
    });
  });
});

describe('the configuration of an app', () => {
  function Shown() {
    return <p>{useAppConfig(config).pageSize}</p>;
  }

  it.each([
    [undefined, '20'],
    [{ pageSize: 5 }, '5'],
  ])('%j gives %s', async (given, expected) => {
    render(
      <HostForSpecs config={given}>
        <Shown />
      </HostForSpecs>,
    );
    expect(await screen.findByText(expected)).toBeTruthy();
  });
});

describe('the shell as an app sees it', () => {
  function Shown() {
    usePageTitle('Topics');
    return (
      <p>
        {useCurrentUser()?.name} {useSignInPath()}
      </p>
    );
  }

  it('knows the person, the way to the sign-in page and back, and names the page', async () => {
    render(
      <HostForSpecs host={{ user: aUser({ name: 'Bo' }) }} address="/discussions/x?page=2">
        <Shown />
      </HostForSpecs>,
    );
    expect((await screen.findByText(/Bo/)).textContent).toBe('Bo /login?next=%2Fdiscussions%2Fx%3Fpage%3D2');
    expect(document.title).toBe('Topics · Lyceum');
  });
});
