import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { OverridesPage } from './pages/overrides-page.tsx';

const site = 'http://lyceum.test';
const id = 'a'.repeat(22);
const opened = {
  id,
  app: 'learning',
  username: 'ana',
  target: { kind: 'laptop', entry: 'http://127.0.0.1:5173/remoteEntry.js' },
  allow_writes: false,
  state: 'opened',
  made_by: 'token CI',
  made_at: '2026-11-25T09:00:00Z',
  expires_at: '2026-11-25T17:00:00Z',
  history: [{ act: 'made', by: 'token CI', at: '2026-11-25T09:00:00Z' }],
};
const over = { ...opened, id: 'b'.repeat(22), target: { kind: 'registry', version: '1.1.0-bbb' } };
let active: readonly object[] = [];
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/federation/v1/overrides`, ({ request }) =>
    HttpResponse.json({ overrides: new URL(request.url).searchParams.get('state') === 'ended' ? [over] : active }),
  ),
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

const draw = () =>
  render(
    <AppProvider>
      <HostForSpecs host={{ user: aUser({ isAdmin: true }) }}>
        <OverridesPage />
      </HostForSpecs>
    </AppProvider>,
  );

describe('builds shown to single people', () => {
  it('say who sees what, by whom, and whether changes are saved', async () => {
    active = [opened];
    draw();
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('heading', { name: 'ana sees learning 127.0.0.1:5173' })).toBeTruthy();
    expect(card.getByText('Read only')).toBeTruthy();
    expect(card.getByText(/made by token CI/)).toBeTruthy();
  });

  it('are revoked after a question', async () => {
    active = [opened];
    server.use(
      http.delete(`${site}/api/federation/v1/apps/learning/overrides/${id}`, () => {
        active = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke learning for ana?' }));
    expect(active).toHaveLength(1);
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await vi.waitFor(() => expect(screen.getByText('Everybody gets what is released')).toBeTruthy());
  });

  it('leave a trace when their time is over', async () => {
    active = [];
    draw();
    expect(await screen.findByText('learning 1.1.0-bbb for ana')).toBeTruthy();
    expect(screen.getByText(/made by token CI/)).toBeTruthy();
    expect(screen.getByText(/its time was over/)).toBeTruthy();
  });
});
