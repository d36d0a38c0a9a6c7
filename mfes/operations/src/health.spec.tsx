import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HealthPage } from './pages/health-page.tsx';
import { healthPath, healthPathOf } from './paths.ts';

const site = 'http://lyceum.test';
const versionHealth = (version: string, failed: number) => ({
  version,
  views: 120,
  failed_views: failed,
  errors: failed * 3,
  people: 31,
  failed_people: failed,
  calls: 400,
  failed_calls: 2,
});
const health = {
  app: 'forum',
  now: versionHealth('1.1.0-bbb', 12),
  before: versionHealth('1.0.0-aaa', 0),
  comparisons: [
    { measure: 'error_rate', now: 0.1, before: 0, mark: 'worse', budget: 0.05, is_over_budget: true },
    { measure: 'lcp', now: 1_500, before: 2_250, mark: 'better', budget: 2_500, is_over_budget: false },
    { measure: 'api', now: 180, before: 180, mark: 'same', budget: null, is_over_budget: false },
    { measure: 'inp', now: null, before: null, mark: 'unknown', budget: 200, is_over_budget: false },
  ],
  versions: ['1.1.0-bbb', '1.0.0-aaa'],
  watched: [{ channel: 'stable', version: '1.1.0-bbb', before: '1.0.0-aaa', since: '2026-11-25T12:00:00Z' }],
};
const fault = {
  id: 'a1',
  version: '1.1.0-bbb',
  kind: 'render',
  message: 'TypeError: boom',
  count: 36,
  first_seen: '2026-11-25T12:00:00Z',
  last_seen: '2026-11-25T12:05:00Z',
  frames: [{ file: 'src/pages/topics.tsx', line: 6, column: 3, name: 'TopicsPage', is_source: true }],
};
const server = setupServer(
  http.get(`${site}/api/federation/v1/apps/forum/health`, () => HttpResponse.json(health)),
  http.get(`${site}/api/federation/v1/apps/forum/errors`, ({ request }) => {
    const isNow = new URL(request.url).searchParams.get('version') === '1.1.0-bbb';
    return HttpResponse.json({ groups: isNow ? [fault] : [] });
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
      <HostForSpecs host={{ user: aUser({ isAdmin: true }) }} address={healthPathOf('forum')} path={healthPath}>
        <HealthPage />
      </HostForSpecs>
    </AppProvider>,
  );

const measure = async (name: string) => {
  const label = await screen.findByText(name);
  const card = label.closest('li');
  if (!card) throw new Error(`${name} is in no card`);
  return within(card);
};

describe('the health of an app', () => {
  it.each([
    ['Page views with errors', '10%', 'Worse', 'Before: 0%'],
    ['Largest paint (LCP)', '1.5 s', 'Better', 'Before: 2.3 s'],
    ['API call', '180 ms', 'Same', 'Before: 180 ms'],
  ])('shows %s beside the version before', async (name, now, mark, before) => {
    draw();
    const card = await measure(name);
    for (const text of [now, mark, before]) expect(card.getByText(text)).toBeTruthy();
  });

  it('says what is over its budget, and what was not measured', async () => {
    draw();
    expect((await measure('Page views with errors')).getByText('Over its budget of 5%')).toBeTruthy();
    expect((await measure('Answer to a click (INP)')).getByText('Not measured')).toBeTruthy();
  });

  it('says that a new version is on trial', async () => {
    draw();
    expect(await screen.findByText(/does much worse than 1\.0\.0-aaa/)).toBeTruthy();
  });

  it('shows each fault with its place in the sources', async () => {
    draw();
    const card = within(await screen.findByRole('article'));
    expect(card.getByText('TypeError: boom')).toBeTruthy();
    expect(card.getByText('36 times')).toBeTruthy();
    expect(card.getByText('TopicsPage src/pages/topics.tsx:6:3')).toBeTruthy();
    expect(await screen.findByText('No errors were reported.')).toBeTruthy();
  });

  it('says so when nothing was reported', async () => {
    server.use(
      http.get(`${site}/api/federation/v1/apps/forum/health`, () =>
        HttpResponse.json({ ...health, now: null, before: null, watched: [], versions: [] }),
      ),
    );
    draw();
    expect(await screen.findByText('Nothing was reported yet')).toBeTruthy();
  });
});
