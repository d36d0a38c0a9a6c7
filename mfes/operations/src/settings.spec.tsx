import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { measuredUses } from '@lyceum/kernel';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppConfigPage } from './pages/app-config-page.tsx';
import { SitePage } from './pages/site-page.tsx';

const site = 'http://lyceum.test';
const look = { name: 'Lyceum', brand: null, logoUrl: null, supportEmail: null, language: 'en' };
const lookBefore = { value: { ...look, name: 'Before' }, by: 'ana', at: '2026-11-25T12:00:00Z' };
const config = {
  value: { pageSize: 5 },
  history: [{ value: {}, by: 'ana', at: '2026-11-25T12:00:00Z' }],
  schema: {
    type: 'object',
    properties: {
      pageSize: { type: 'integer', minimum: 1, default: 20, description: 'Topics on a page' },
      showLink: { type: 'boolean', default: true },
      order: { enum: ['newest', 'oldest'], default: 'newest' },
      tags: { type: 'array', items: { type: 'string' }, default: [] },
      links: { type: 'object', properties: { help: { type: 'string', default: '/help' } } },
      rules: { type: 'array', items: { type: 'object' } },
    },
  },
};
let sent: unknown;
let preview: unknown;
const remember = async ({ request }: { readonly request: Request }) => {
  sent = await request.json();
  return HttpResponse.json({ ...config, preview: { site: {}, apps: {}, ends_at: '2026-11-25T12:30:00Z' } });
};
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/federation/v1/site`, () => HttpResponse.json({ value: look, history: [lookBefore] })),
  http.patch(`${site}/api/federation/v1/site`, remember),
  http.get(`${site}/api/federation/v1/apps/forum/config`, () => HttpResponse.json(config)),
  http.put(`${site}/api/federation/v1/apps/forum/config`, remember),
  http.get(`${site}/api/federation/v1/preview`, () => HttpResponse.json({ preview })),
  http.patch(`${site}/api/federation/v1/preview`, remember),
);
beforeAll(() => {
  server.listen();
  configureSdk({ baseUrl: site });
});
beforeEach(() => {
  sent = undefined;
  preview = null;
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '' });
});

const draw = (page: ReactNode, { address = '/', path = '*' } = {}) =>
  render(
    <AppProvider>
      <HostForSpecs host={{ user: aUser({ isAdmin: true }) }} address={address} path={path}>
        {page}
      </HostForSpecs>
    </AppProvider>,
  );

describe('the look of a site', () => {
  it('is measured in both colour schemes while a colour is typed, and gets the nearest colour that can be read', async () => {
    draw(<SitePage />);
    await userEvent.type(await screen.findByLabelText('Colour'), '#ffd800');
    expect(within(screen.getByRole('list', { name: 'In light colours' })).getAllByText(/too little/)).not.toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Use #/ }));
    expect(screen.queryAllByText(/too little/)).toEqual([]);
  });

  it('is saved with what was changed and nothing else', async () => {
    draw(<SitePage />);
    expect(await screen.findByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Colour'), '#7A1FA2');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Save' });
    expect(sent).toEqual({ brand: '#7a1fa2' });
  });

  it('says at the field what the server refuses', async () => {
    const body = {
      detail: 'No.',
      error_code: 'invalid_request',
      field_errors: { logoUrl: { user_message: 'Not an address.' } },
    };
    server.use(http.patch(`${site}/api/federation/v1/site`, () => HttpResponse.json(body, { status: 400 })));
    draw(<SitePage />);
    await userEvent.type(await screen.findByLabelText('Address of the logo'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not an address.')).toBeTruthy();
  });

  it('is shown on the site before it is saved', async () => {
    draw(<SitePage />, { address: '/operations/site', path: '/operations/site' });
    await userEvent.type(await screen.findByLabelText(/^Name of the site/), ' 2');
    await userEvent.click(screen.getByRole('button', { name: 'Preview on the site' }));
    expect(await screen.findByText('Another page')).toBeTruthy();
    expect(sent).toEqual({ site: { name: 'Lyceum 2' } });
  });

  it('tells who changed what', async () => {
    draw(<SitePage />);
    expect(await screen.findByText('name: Before → Lyceum')).toBeTruthy();
  });
});

describe('the configuration of an app', () => {
  const open = () =>
    draw(<AppConfigPage />, {
      address: '/operations/apps/forum/configuration',
      path: '/operations/apps/:name/configuration',
    });

  it('has a control for every setting, with what it is for and its default', async () => {
    open();
    expect(await screen.findByLabelText('Page size')).toHaveProperty('value', '5');
    expect(screen.getByText('Topics on a page. At least 1. Default: 20.')).toBeTruthy();
    expect(screen.getByRole('switch', { name: /^Show link/ })).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Order')).toHaveProperty('value', 'newest');
    expect(within(screen.getByRole('group', { name: 'Links' })).getByLabelText('Help')).toHaveProperty(
      'value',
      '/help',
    );
    expect(screen.getByLabelText('Rules')).toBeTruthy();
  });

  it('is saved with what is set; what is reset is the default of the app again', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Reset Page size to the default' }));
    expect(screen.getByLabelText('Page size')).toHaveProperty('value', '20');
    await userEvent.click(screen.getByRole('switch', { name: /^Show link/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Save' });
    expect(sent).toEqual({ value: { showLink: false } });
  });

  it('is not saved while a field holds no JSON', async () => {
    open();
    await userEvent.type(await screen.findByLabelText('Rules'), 'x');
    expect(screen.getByText('This is not JSON.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  });

  it('says at the field what the app does not allow', async () => {
    const body = {
      detail: 'No.',
      error_code: 'not_of_schema',
      field_errors: { pageSize: { user_message: 'Too small.' } },
    };
    server.use(http.put(`${site}/api/federation/v1/apps/forum/config`, () => HttpResponse.json(body, { status: 422 })));
    open();
    await userEvent.type(await screen.findByLabelText('Page size'), '0');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Too small.')).toBeTruthy();
  });

  it('begins with what this session tries', async () => {
    preview = { site: {}, apps: { forum: { pageSize: 9 } }, ends_at: '2026-11-25T12:30:00Z' };
    open();
    expect(await screen.findByLabelText('Page size')).toHaveProperty('value', '9');
  });
});

describe('what is measured of a colour', () => {
  it('is what the theme paints', () => {
    draw(null);
    const painted = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
    const grounds = measuredUses('#7a1fa2').filter(({ use }) => use === 'link');
    for (const { ground } of grounds) expect(painted).toContain(ground);
  });
});
