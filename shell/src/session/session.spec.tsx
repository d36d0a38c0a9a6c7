import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nextPath } from './next-path.ts';
import { isAllowed } from './permissions.ts';
import { RegisterPage } from './register-page.tsx';
import { RequireSignIn } from './require-sign-in.tsx';
import { SignInPage } from './sign-in-page.tsx';

const site = 'http://lyceum.test';
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.post(`${site}/api/user/v1/validation/registration`, () => HttpResponse.json({ validation_decisions: {} })),
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

function draw(page: ReactNode, { address = '/login', refreshUser = vi.fn(async () => {}) } = {}) {
  render(
    <AppProvider>
      <HostForSpecs host={{ user: null, refreshUser }} address={address} path={address.split('?')[0] ?? '/'}>
        {page}
      </HostForSpecs>
    </AppProvider>,
  );
  return refreshUser;
}

describe('signing in', () => {
  const signIn = async (password: string) => {
    await userEvent.type(await screen.findByLabelText('Username or e-mail'), 'ana');
    await userEvent.type(screen.getByLabelText('Password'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  };

  it('sends name and password, then asks who it is', async () => {
    let sent: unknown;
    server.use(
      http.post(`${site}/api/user/v2/account/login_session`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ success: true, redirect_url: '/' });
      }),
    );
    const refreshUser = draw(<SignInPage />);
    await signIn('right');
    await vi.waitFor(() => expect(refreshUser).toHaveBeenCalled());
    expect(sent).toEqual({ email_or_username: 'ana', password: 'right' });
  });

  it('shows why it was refused and keeps what was typed', async () => {
    server.use(
      http.post(`${site}/api/user/v2/account/login_session`, () =>
        HttpResponse.json({ value: 'Email or password is incorrect.', error_code: 'incorrect' }, { status: 400 }),
      ),
    );
    draw(<SignInPage />);
    await signIn('wrong');
    expect((await screen.findByRole('alert')).textContent).toContain('Email or password is incorrect.');
    expect(screen.getByLabelText<HTMLInputElement>('Username or e-mail').value).toBe('ana');
  });
});

describe('registering', () => {
  it('shows at its field what is wrong with it', async () => {
    server.use(
      http.post(`${site}/api/user/v2/account/registration`, () =>
        HttpResponse.json(
          { username: [{ user_message: 'It is taken.' }], error_code: 'duplicate-username' },
          { status: 409 },
        ),
      ),
    );
    draw(<RegisterPage />, { address: '/register' });
    await userEvent.type(await screen.findByLabelText('Full name'), 'Ana');
    await userEvent.type(screen.getByLabelText('Public username'), 'ana');
    await userEvent.type(screen.getByLabelText('E-mail'), 'ana@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse 1');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    const field = await screen.findByRole('textbox', { name: 'Public username' });
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('It is taken.')).toBeTruthy();
  });
});

describe('a page for those who are signed in', () => {
  it('sends a visitor to the sign-in page', async () => {
    draw(<RequireSignIn>secret</RequireSignIn>, { address: '/dashboard' });
    expect(await screen.findByText('Another page')).toBeTruthy();
    expect(screen.queryByText('secret')).toBeNull();
  });
});

describe('after signing in', () => {
  it.each([
    ['/courses/x/about', '/courses/x/about'],
    ['//evil.example/', '/dashboard'],
    ['/\\evil.example', '/dashboard'],
    ['https://evil.example/', '/dashboard'],
    ['javascript:alert(1)', '/dashboard'],
    ['/login?next=/login', '/dashboard'],
    ['', '/dashboard'],
  ])('"%s" leads to %s', (next, expected) => {
    expect(nextPath(new URLSearchParams({ next }))).toBe(expected);
  });
});

describe('site-wide permissions', () => {
  it.each([
    ['a visitor', null, false],
    ['a learner', aUser(), false],
    ['an author', aUser({ isAuthor: true }), true],
    ['an admin', aUser({ isAdmin: true }), true],
  ])('%s may see Studio: %s', (_name, user, expected) => {
    expect(isAllowed(user, 'studio.home.view')).toBe(expected);
  });
});
