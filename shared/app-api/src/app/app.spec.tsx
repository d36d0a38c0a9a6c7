import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useCurrentUser, usePageTitle, useSignInPath } from '../host/capabilities.ts';
import { aUser, HostForSpecs } from '../testing/index.tsx';
import { recordOf } from '../vite/write-build-record.ts';
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
    expect(record.routes).toEqual([{ path: '/discussions/:courseRunKey/*', access: 'signed_in', page: null }]);
    expect(record.nav[0]).toMatchObject({ audience: 'signed_in', order: 100 });
    expect(record.config).toMatchObject({ properties: { pageSize: { default: 20 } } });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
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
