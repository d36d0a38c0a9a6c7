import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { JobsPage } from './pages/jobs-page.tsx';

const site = 'http://lyceum.test';
const jobs = `${site}/api/operations/v1/jobs`;
const lost = {
  id: 'content.import_course:one/two',
  name: 'content.import_archive',
  state: 'failed',
  progress: 0.4,
  message: null,
  error: 'The archive ends in the middle of a file',
  attempts: 3,
  created_at: '2026-11-25T09:00:00Z',
  run_at: '2026-11-25T09:00:00Z',
  started_at: '2026-11-25T09:00:04Z',
  finished_at: '2026-11-25T09:00:09Z',
};
const runs = { ...lost, id: 'r', state: 'active', error: null, message: 'Reading files', finished_at: null };
let given: readonly (typeof lost)[] = [];
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(jobs, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state');
    const counts = { queued: 2, active: 1, failed: given.length };
    return HttpResponse.json({ jobs: state === 'active' ? [runs] : given, next: null, counts });
  }),
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
        <JobsPage />
      </HostForSpecs>
    </AppProvider>,
  );

describe('the jobs of a site', () => {
  it('are first those that were given up, with the reason, and are replayed', async () => {
    given = [lost];
    const asked: string[] = [];
    server.use(
      http.post(`${jobs}/:id/replay`, ({ request }) => {
        asked.push(request.url);
        given = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    draw();
    const card = within(await screen.findByRole('article'));
    expect(card.getByText('The archive ends in the middle of a file')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Given up (1)', pressed: true })).toBeTruthy();
    await userEvent.click(card.getByRole('button', { name: /^Replay content.import_archive/ }));
    expect(await screen.findByText('Nothing was given up')).toBeTruthy();
    expect(asked).toEqual([`${jobs}/content.import_course%3Aone%2Ftwo/replay`]);
  });

  it('that run say how far they are, and are cancelled after a question', async () => {
    given = [];
    const cancelled = vi.fn(() => new HttpResponse(null, { status: 204 }));
    server.use(http.post(`${jobs}/r/cancel`, cancelled));
    draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Running (1)' }));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('40');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel content.import_archive, r' }));
    expect(cancelled).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel the job' }));
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(1));
  });

  it('say so when they cannot be read', async () => {
    server.use(http.get(jobs, () => HttpResponse.json({ detail: 'The store is away.' }, { status: 500 })));
    draw();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
