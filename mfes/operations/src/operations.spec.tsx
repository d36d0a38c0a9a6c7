import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AppsPage } from './pages/apps-page.tsx';

const site = 'http://lyceum.test';
const forum = {
  name: 'forum',
  owner: 'Community',
  version: '1.0.0-aaa',
  state: 'ready',
  reason: null,
  source: 'registry',
  start_bytes: 8_200,
  fills: [],
  offers: [],
  release: {
    channels: { stable: '1.0.0-aaa', canary: '1.1.0-bbb' },
    rules: [],
    pause: null,
    history: [
      {
        act: 'publish',
        channel: 'canary',
        from: null,
        to: '1.1.0-bbb',
        by: 'ci',
        at: '2026-11-25T12:00:00Z',
        reason: '',
      },
    ],
  },
};
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/federation/v1/status`, () => HttpResponse.json({ apps: [forum] })),
);
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

const draw = (page: ReactNode) =>
  render(
    <AppProvider>
      <HostForSpecs host={{ user: aUser({ isAdmin: true }) }}>{page}</HostForSpecs>
    </AppProvider>,
  );

describe('the apps of a site', () => {
  it('are shown with their versions and who changed them', async () => {
    draw(<AppsPage />);
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('heading', { name: 'forum' })).toBeTruthy();
    expect(card.getByText('canary: 1.1.0-bbb')).toBeTruthy();
    expect(card.getByText(/published in canary by ci/)).toBeTruthy();
  });

  it('are rolled back after a question', async () => {
    let isAsked = false;
    server.use(
      http.post(`${site}/api/federation/v1/apps/forum/rollback`, () => {
        isAsked = true;
        return HttpResponse.json(forum.release);
      }),
    );
    draw(<AppsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Roll back forum' }));
    expect(isAsked).toBe(false);
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Roll back' }));
    await vi.waitFor(() => expect(isAsked).toBe(true));
  });

  it('get the version of a channel that is ahead', async () => {
    let sent: unknown;
    server.use(
      http.post(`${site}/api/federation/v1/apps/forum/promote`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(forum.release);
      }),
    );
    draw(<AppsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Promote canary to stable' }));
    await vi.waitFor(() => expect(sent).toEqual({ from: 'canary' }));
  });
});

describe('a rollout', () => {
  it('is paused with a reason', async () => {
    let sent: unknown;
    server.use(
      http.post(`${site}/api/federation/v1/apps/forum/pause`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(forum.release);
      }),
    );
    draw(<AppsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Pause the rollout of forum?' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason'), 'exam week');
    await userEvent.click(dialog.getByRole('button', { name: 'Pause' }));
    await vi.waitFor(() => expect(sent).toEqual({ reason: 'exam week' }));
  });

  it('that is paused says by whom and why, promotes nothing and can be resumed', async () => {
    let isResumed = false;
    const pause = { by: 'ana', at: '2026-11-25T12:00:00Z', reason: 'exam week' };
    server.use(
      http.get(`${site}/api/federation/v1/status`, () =>
        HttpResponse.json({ apps: [{ ...forum, release: { ...forum.release, pause } }] }),
      ),
      http.post(`${site}/api/federation/v1/apps/forum/resume`, () => {
        isResumed = true;
        return HttpResponse.json(forum.release);
      }),
    );
    draw(<AppsPage />);
    expect(await screen.findByText(/By ana, .* exam week/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Promote canary to stable' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await vi.waitFor(() => expect(isResumed).toBe(true));
  });
});
