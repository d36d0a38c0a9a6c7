import type { CurrentUser } from '@lyceum/app-api';
import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfirmEmailPage } from './confirm-email-page.tsx';
import { ForgottenPage } from './forgotten-page.tsx';
import { NewPasswordPage } from './new-password-page.tsx';

const site = 'http://lyceum.test';
const check = `${site}/user_api/v1/account/password_reset/token/validate`;
const set = `${site}/api/identity/v1/password/reset`;
const ask = `${site}/api/identity/v1/password/forgotten`;
const confirm = `${site}/api/identity/v1/email/confirm`;
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.post(check, () => HttpResponse.json({ is_valid: true })),
);
beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' });
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

function draw(page: ReactNode, address: string, user: CurrentUser | null = null) {
  const refreshUser = vi.fn(async () => {});
  render(
    <AppProvider>
      <HostForSpecs host={{ user, refreshUser }} address={address} path={address.split(/[?#]/)[0] ?? '/'}>
        {page}
      </HostForSpecs>
    </AppProvider>,
  );
  return refreshUser;
}

const refusal = (status: number, error_code: string, rest: object = {}, headers = {}) =>
  HttpResponse.json({ detail: 'Refused.', error_code, ...rest }, { status, headers });
const title = () => screen.findByRole('heading', { level: 1 });
const over = 'This link no longer works';

describe('whoever forgot the password', () => {
  const send = async () => {
    await userEvent.type(await screen.findByLabelText('Username or e-mail'), ' ana@example.org ');
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
  };

  it('asks for a link and is sent to the mailbox, with the focus on what came of it', async () => {
    let sent: unknown;
    server.use(
      http.post(ask, async ({ request }) => {
        sent = await request.json();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    draw(<ForgottenPage />, '/reset');
    await send();
    expect(await screen.findByText(/If “ana@example.org” has an account here/)).toBeTruthy();
    expect(sent).toEqual({ login: 'ana@example.org' });
    expect(document.activeElement).toBe(await title());
    await userEvent.click(screen.getByRole('button', { name: 'Try another name or address' }));
    expect(await screen.findByRole('button', { name: 'Send the link' })).toBeTruthy();
  });

  it('learns how long to wait after asking too often', async () => {
    server.use(http.post(ask, () => refusal(429, 'throttled', {}, { 'retry-after': '125' })));
    draw(<ForgottenPage />, '/reset');
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('try again in 3 minutes');
  });

  it('finds back to signing in, and from there to where they wanted to go', async () => {
    draw(<ForgottenPage />, '/reset?next=%2Faccount');
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/login?next=%2Faccount');
  });
});

describe('the page of a link to a new password', () => {
  const type = async (password: string) => {
    await userEvent.type(await screen.findByLabelText('New password'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }));
  };

  it('saves the password with the secret behind the #, then leads to signing in', async () => {
    let sent: unknown;
    server.use(
      http.post(set, async ({ request }) => {
        sent = await request.json();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const refreshUser = draw(<NewPasswordPage />, '/password_reset_confirm#s3cret');
    await type('rivers and 9 lakes');
    expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/login');
    expect(sent).toEqual({ token: 's3cret', new_password: 'rivers and 9 lakes' });
    expect(refreshUser).toHaveBeenCalled();
    expect(document.activeElement).toBe(await title());
  });

  it('says at the field what is wrong with the password', async () => {
    const field_errors = { new_password: { user_message: 'It is too short.' } };
    server.use(http.post(set, () => refusal(400, 'invalid_request', { field_errors })));
    draw(<NewPasswordPage />, '/password_reset_confirm#s3cret');
    await type('short');
    expect(await screen.findByText('It is too short.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['has no secret', '', () => HttpResponse.json({ is_valid: true })],
    ['is over when it opens', '#old', () => HttpResponse.json({ is_valid: false })],
  ])('offers a new link when the link %s', async (_why, hash, answer) => {
    server.use(http.post(check, answer));
    draw(<NewPasswordPage />, `/password_reset_confirm${hash}`);
    expect((await title()).textContent).toBe(over);
    expect(screen.getByRole('link', { name: 'Send me a new link' }).getAttribute('href')).toBe('/reset');
  });

  it('offers a new link when the link ends while the password is typed', async () => {
    server.use(http.post(set, () => refusal(410, 'link_over')));
    draw(<NewPasswordPage />, '/password_reset_confirm#s3cret');
    await type('rivers and 9 lakes');
    await vi.waitFor(async () => expect((await title()).textContent).toBe(over));
  });

  it('offers another try when the server cannot be reached', async () => {
    server.use(http.post(check, () => HttpResponse.error()));
    draw(<NewPasswordPage />, '/password_reset_confirm#s3cret');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('the page of a link that confirms an address', () => {
  const press = async () => userEvent.click(await screen.findByRole('button', { name: 'Confirm the address' }));

  it('confirms by a press only: opening it sends nothing', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(confirm, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ email: 'ana@example.org', is_change: false });
      }),
    );
    draw(<ConfirmEmailPage />, '/email_confirm#s3cret');
    await title();
    expect(sent).toEqual([]);
    await press();
    expect(await screen.findByText('Letters about your account go to ana@example.org.')).toBeTruthy();
    expect(sent).toEqual([{ token: 's3cret' }]);
  });

  it('says that a new address signs in from now on', async () => {
    server.use(http.post(confirm, () => HttpResponse.json({ email: 'new@example.org', is_change: true })));
    draw(<ConfirmEmailPage />, '/email_confirm#s3cret');
    await press();
    expect(await screen.findByText(/new@example\.org is the address of your account now/)).toBeTruthy();
  });

  it.each([
    ['a visitor', null, '/login?next=/account'],
    ['its owner', aUser(), '/account'],
  ])('sends %s to the account for another letter when it is over', async (_who, user, address) => {
    server.use(http.post(confirm, () => refusal(410, 'link_over')));
    draw(<ConfirmEmailPage />, '/email_confirm#s3cret', user);
    await press();
    expect((await screen.findByRole('link', { name: 'Go to your account' })).getAttribute('href')).toBe(address);
  });

  it.each([
    ['the address is taken', () => refusal(409, 'email_taken'), 'Another account has this address by now.'],
    ['many tried', () => refusal(429, 'throttled', {}, { 'retry-after': '90' }), 'Try again in 2 minutes.'],
    ['the server has a word of its own', () => refusal(503, 'down', { detail: 'Back soon.' }), 'Back soon.'],
  ])('tells why not when %s', async (_why, answer, words) => {
    server.use(http.post(confirm, answer));
    draw(<ConfirmEmailPage />, '/email_confirm#s3cret');
    await press();
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });
});
