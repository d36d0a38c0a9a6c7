import { HostForSpecs } from '@lyceum/app-api/testing';
import type { ActiveOverride } from '@lyceum/contracts/federation';
import { I18nProvider } from '@lyceum/i18n';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OverrideBar } from './override-bar.tsx';
import { OverridePage } from './override-page.tsx';

const site = 'http://lyceum.test';
const laptop: ActiveOverride = {
  app: 'learning',
  target: 'laptop',
  shows: '127.0.0.1:5173',
  instead_of: '1.2.0',
  allow_writes: false,
  until: new Date(Date.now() + 3_600_000).toISOString(),
};
const reload = vi.fn();
let active: readonly ActiveOverride[];
let hasLeft: boolean;
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/federation/v1/apps`, () => HttpResponse.json({ apps: [], revision: 1, overrides: active })),
  http.post(`${site}/api/federation/v1/overrides/leave`, () => {
    hasLeft = true;
    return new HttpResponse(null, { status: 204 });
  }),
);
beforeAll(() => {
  server.listen();
  configureSdk({ baseUrl: site });
});
beforeEach(() => {
  active = [laptop];
  hasLeft = false;
  reload.mockClear();
  vi.stubGlobal('location', { ...window.location, reload });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '' });
});

const drawBar = (overrides: readonly ActiveOverride[]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider language="en">
        <AppProvider>
          <OverrideBar overrides={overrides} />
        </AppProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );

describe('the bar of a session with another build', () => {
  it('says which build stands for which, whether changes are saved, and until when', async () => {
    drawBar([laptop]);
    const bar = await screen.findByRole('region', { name: 'Not the site that others see' });
    expect(bar.textContent).toContain('You are looking at learning from 127.0.0.1:5173 instead of 1.2.0');
    expect(bar.textContent).toContain('changes are not saved');
    expect(bar.querySelector('time')?.getAttribute('datetime')).toBe(laptop.until);
  });

  it('says so when changes are saved, and when nobody else has the app', async () => {
    drawBar([{ ...laptop, allow_writes: true, instead_of: null }]);
    const bar = await screen.findByRole('region');
    expect(bar.textContent).toMatch(/which nobody else has yet changes are saved/);
  });

  it('leads out', async () => {
    drawBar([laptop]);
    await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
    expect(hasLeft).toBe(true);
  });

  it.each([
    ['revoked', () => [], laptop],
    ['over', () => [laptop], { ...laptop, until: new Date(Date.now() + 300).toISOString() }],
  ])('begins the page anew when the override is %s', async (_how, now, override) => {
    active = now();
    drawBar([override]);
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });
});

describe('the address of a link', () => {
  const drawPage = (refusal: Parameters<typeof OverridePage>[0]['refusal']) =>
    render(
      <I18nProvider language="en">
        <AppProvider>
          <HostForSpecs host={{ user: null }}>
            <OverridePage refusal={refusal} />
          </HostForSpecs>
        </AppProvider>
      </I18nProvider>,
    );

  it('says in words why the link was not opened', () => {
    drawPage('other_person');
    expect(screen.getByRole('heading', { name: 'This link was not opened' })).toBeTruthy();
    expect(screen.getByText(/It is for somebody else/)).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
  });

  it('asks the server when a page of ours led here', () => {
    drawPage(undefined);
    expect(reload).toHaveBeenCalled();
  });
});
