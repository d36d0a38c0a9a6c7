import { I18nProvider } from '@lyceum/i18n';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anAppRow } from '../testing/an-app-row.ts';
import { appAt, patchApp, placesFor } from './app-routes.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const route = (path: string) => ({ path, access: 'anyone' as const });

describe('the app of an address', () => {
  const apps = [
    anAppRow({ name: 'learning', routes: [route('/learning/course/:key/*')] }),
    anAppRow({ name: 'discussions', routes: [route('/discussions/:key/*'), route('/learning/course/:key/forum')] }),
  ];

  it.each([
    ['/learning/course/course-v1:A+B+C/home', 'learning'],
    ['/learning/course/course-v1:A+B+C/forum', 'discussions'],
    ['/discussions/course-v1:A+B+C', 'discussions'],
    ['/courses', undefined],
  ])('%s is %s', (path, expected) => {
    expect(appAt(apps, path)?.name).toBe(expected);
  });
});

describe('an app that cannot be loaded', () => {
  it('has a card in its place, with its name and version; the page around it stands', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const row = anAppRow({ name: 'gone', version: '2.1.0-f00', state: 'missing', routes: [route('/gone/*')] });
    const routes: RouteObject[] = [{ id: 'shell', path: '/', element: <p>header</p> }, ...placesFor([row])];
    const router = createMemoryRouter(routes, {
      initialEntries: ['/gone/page'],
      patchRoutesOnNavigation: ({ patch }) => patchApp(row, patch),
    });
    render(
      <I18nProvider language="en">
        <AppProvider>
          <RouterProvider router={router} />
        </AppProvider>
      </I18nProvider>,
    );
    const card = await screen.findByRole('alert');
    expect(card.textContent).toContain('gone, version 2.1.0-f00');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  });
});
