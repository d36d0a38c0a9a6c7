import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import type { BuildView, PlacesView } from '@lyceum/contracts/federation';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BuildsPage } from './pages/builds-page.tsx';
import { PlacesPage } from './pages/places-page.tsx';
import { buildsPath, buildsPathOf } from './paths.ts';

const site = 'http://lyceum.test';
const slot = 'lyceum.slot.learning.unit_title.v1';
const places: PlacesView = {
  concerns: [{ kind: 'conflict', message: `notes, talk replace ${slot}: only the first one is seen.` }],
  slots: [
    {
      id: slot,
      description: { text: 'Beside the title of a unit.', fields: { unitId: 'The usage key of the unit' } },
      offered_by: ['learning'],
      fills: [
        { app: 'talk', operation: 'replace', order: 10 },
        { app: 'notes', operation: 'replace', order: 20 },
      ],
    },
  ],
  events: [{ id: 'lyceum.event.learning.unit_done.v1', description: null, emitted_by: ['learning'], heard_by: [] }],
};
const build: BuildView = {
  version: '1.0.0-aaa',
  published_by: 'ci',
  published_at: '2026-11-25T12:00:00Z',
  licence: null,
  channels: ['stable'],
  findings: [
    { gate: 'slots', severity: 'warning', message: 'No live app offers it.', mend: 'The team of forum: wait.' },
  ],
  withdrawal: null,
};
const server = setupServer(http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })));
beforeAll(() => {
  server.listen();
  configureSdk({ baseUrl: site });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '' });
});

const answer = (body: PlacesView) =>
  server.use(http.get(`${site}/api/federation/v1/places`, () => HttpResponse.json(body)));
const draw = (page: ReactNode, address = '/', path = '*') =>
  render(
    <AppProvider>
      <HostForSpecs host={{ user: aUser({ isAdmin: true }) }} address={address} path={path}>
        {page}
      </HostForSpecs>
    </AppProvider>,
  );

describe('the catalogue of slots and events', () => {
  it('shows what does not fit before everything else', async () => {
    answer(places);
    draw(<PlacesPage />);
    const sections = await screen.findAllByRole('region');
    expect(sections.map((section) => section.getAttribute('aria-label'))).toEqual([
      'What does not fit',
      'Slots',
      'Events',
    ]);
    expect(within(sections[0] ?? document.body).getByText(/only the first one is seen/)).toBeTruthy();
  });

  it('shows a slot with what it gives and who fills it, in the order of effect', async () => {
    answer(places);
    draw(<PlacesPage />);
    const slots = within(await screen.findByRole('region', { name: 'Slots' }));
    expect(slots.getByText('Beside the title of a unit.')).toBeTruthy();
    expect(slots.getByText('unitId')).toBeTruthy();
    expect(slots.getAllByText(/order \d+/).map(({ textContent }) => textContent)).toEqual([
      'talk: replace, order 10',
      'notes: replace, order 20',
    ]);
  });

  it('says so when everything fits, and when there is nothing yet', async () => {
    answer({ ...places, concerns: [] });
    draw(<PlacesPage />);
    expect(await screen.findByText(/Everything fits/)).toBeTruthy();
    cleanup();
    answer({ concerns: [], slots: [], events: [] });
    draw(<PlacesPage />);
    expect(await screen.findByText('No slots or events yet')).toBeTruthy();
  });
});

describe('the builds of an app', () => {
  const list = (builds: readonly BuildView[]) =>
    server.use(http.get(`${site}/api/federation/v1/apps/forum/builds`, () => HttpResponse.json({ builds })));

  it('show what the gates said and who can mend it', async () => {
    list([build]);
    draw(<BuildsPage />, buildsPathOf('forum'), buildsPath);
    const card = within(await screen.findByRole('article'));
    expect(card.getByText(/No live app offers it/)).toBeTruthy();
    expect(card.getByText('The team of forum: wait.')).toBeTruthy();
  });

  it('are withdrawn after a question', async () => {
    let isAsked = false;
    list([build]);
    server.use(
      http.post(`${site}/api/federation/v1/apps/forum/builds/1.0.0-aaa/withdraw`, () => {
        isAsked = true;
        return HttpResponse.json({ is_withdrawn: true, history: [] });
      }),
    );
    draw(<BuildsPage />, buildsPathOf('forum'), buildsPath);
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw 1.0.0-aaa?' }));
    expect(isAsked).toBe(false);
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
    await vi.waitFor(() => expect(isAsked).toBe(true));
  });

  it('are none for an app that was never published', async () => {
    server.use(
      http.get(`${site}/api/federation/v1/apps/forum/builds`, () =>
        HttpResponse.json({ detail: 'Nothing.', error_code: 'app_not_found' }, { status: 404 }),
      ),
    );
    draw(<BuildsPage />, buildsPathOf('forum'), buildsPath);
    expect(await screen.findByText('Nothing was published yet')).toBeTruthy();
  });
});
