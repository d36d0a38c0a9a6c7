import { useApp } from '@lyceum/app-api';
import { aQueryClient, HostForSpecs } from '@lyceum/app-api/testing';
import type { AppRow, PageData } from '@lyceum/contracts/federation';
import { configureSdk } from '@lyceum/sdk';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFrame } from '../federation/app-frame.tsx';
import { StreamForSpecs } from '../testing/a-live-browser.ts';
import { anAppRow } from '../testing/an-app-row.ts';
import { LivePageProvider, useLivePage } from './live-page.tsx';

const site = {
  name: 'Lyceum',
  baseUrl: 'http://lyceum.test',
  brand: null,
  logoUrl: null,
  supportEmail: null,
  language: 'en',
};
const row = anAppRow({ config: { size: 5 } });
const opened: PageData = { site, apps: [row], revision: 1, overrides: [], preview: null };
let answer: PageData;
let client: QueryClient;
let stream: StreamForSpecs;
const server = setupServer(http.get('http://lyceum.test/api/federation/v1/apps', () => HttpResponse.json(answer)));
beforeAll(() => {
  server.listen();
  configureSdk({ baseUrl: 'http://lyceum.test' });
});
beforeEach(() => {
  client = aQueryClient();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  stream = new StreamForSpecs();
  const openStream = vi.fn(function openStream() {
    return stream;
  });
  vi.stubGlobal('EventSource', openStream);
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
      close() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '' });
});

function Shown() {
  return <p>{`${useLivePage()?.site.name}: ${JSON.stringify(useApp().config)}`}</p>;
}

async function draw(): Promise<void> {
  const manifest = { apiVersion: 1 as const, id: 'learning', config: null as never, routes: [] };
  await act(async () =>
    render(
      <QueryClientProvider client={client}>
        <LivePageProvider pageData={opened}>
          <HostForSpecs>
            <AppFrame row={row} manifest={manifest}>
              <Shown />
            </AppFrame>
          </HostForSpecs>
        </LivePageProvider>
      </QueryClientProvider>,
    ),
  );
  await screen.findByText('Lyceum: {"size":5}');
}

const withApp = (changes: Partial<AppRow>): PageData => ({
  site: { ...site, name: 'Demo Campus' },
  apps: [{ ...row, ...changes }],
  revision: 2,
  overrides: [],
  preview: null,
});

describe('an open page', () => {
  it('asks for nothing while nothing changes', async () => {
    await draw();
    stream.tell(1);
    stream.tell(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(client.isFetching()).toBe(0);
  });

  it('shows another name and gives apps another configuration without being loaded again', async () => {
    answer = withApp({ config: { size: 9 } });
    await draw();
    stream.tell(2);
    expect(await screen.findByText('Demo Campus: {"size":9}')).toBeTruthy();
  });

  it('leaves a loaded app the configuration it understands when another version is released', async () => {
    answer = withApp({ version: '2.0.0-new', config: { pages: 'many' } });
    await draw();
    stream.tell(2);
    expect(await screen.findByText('Demo Campus: {"size":5}')).toBeTruthy();
  });
});
