import { aUser, HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CourseIdentity } from './features/course-identity/course-identity.tsx';
import { AccountPage } from './pages/account-page.tsx';

const site = 'http://lyceum.test';
const account = {
  username: 'ana',
  name: 'Ana Ortiz',
  email: 'ana@example.org',
  bio: null,
  account_privacy: 'private',
  profile_image: { has_image: false },
};
const ownEmail = { email: 'ana@example.org', is_confirmed: true, pending: null };
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/user/v1/accounts/ana`, () => HttpResponse.json(account)),
  http.get(`${site}/api/identity/v1/email`, () => HttpResponse.json(ownEmail)),
  http.get(`${site}/api/identity/v1/accounts/ana/entries`, () => HttpResponse.json({ entries: [] })),
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

function draw(page: ReactNode, { notify = vi.fn(), config }: { notify?: () => void; config?: unknown } = {}) {
  render(
    <AppProvider>
      <HostForSpecs host={{ user: aUser(), notify }} config={config}>
        {page}
      </HostForSpecs>
    </AppProvider>,
  );
  return notify;
}

describe('the account page', () => {
  it('saves what was changed and says so', async () => {
    let sent: unknown;
    server.use(
      http.patch(`${site}/api/user/v1/accounts/ana`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(account);
      }),
    );
    const notify = draw(<AccountPage />);
    const name = await screen.findByLabelText('Full name');
    await userEvent.clear(name);
    await userEvent.type(name, 'Ana María Ortiz');
    await userEvent.click(screen.getByRole('button', { name: 'Save profile' }));
    await vi.waitFor(() => expect(notify).toHaveBeenCalledWith({ kind: 'success', text: 'Your profile is saved' }));
    expect(sent).toEqual({ name: 'Ana María Ortiz', bio: '', account_privacy: 'private' });
  });

  it('asks for a name before anything is sent', async () => {
    draw(<AccountPage />);
    await userEvent.clear(await screen.findByLabelText('Full name'));
    await userEvent.click(screen.getByRole('button', { name: 'Save profile' }));
    expect(await screen.findByText('Please enter your name')).toBeTruthy();
  });

  it('says at its field that the current password is another', async () => {
    server.use(
      http.post(`${site}/api/identity/v1/password`, () =>
        HttpResponse.json({ detail: 'Wrong.', error_code: 'wrong_password' }, { status: 403 }),
      ),
    );
    draw(<AccountPage />);
    await userEvent.type(await screen.findByLabelText('Current password'), 'guess');
    await userEvent.type(screen.getByLabelText('New password'), 'correct horse 7');
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('This is not your current password')).toBeTruthy();
  });

  it('offers another try when the account cannot be loaded', async () => {
    server.use(http.get(`${site}/api/user/v1/accounts/ana`, () => HttpResponse.json({}, { status: 500 })));
    draw(<AccountPage />);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('the address', () => {
  const answerWith = (change: object) =>
    server.use(http.get(`${site}/api/identity/v1/email`, () => HttpResponse.json({ ...ownEmail, ...change })));

  it('is changed by a letter to the new one', async () => {
    let sent: unknown;
    server.use(
      http.patch(`${site}/api/user/v1/accounts/ana`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(account);
      }),
    );
    const notify = draw(<AccountPage />);
    await userEvent.type(await screen.findByLabelText('New address'), 'new@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Change the address' }));
    const text = 'A letter is on its way to new@example.org';
    await vi.waitFor(() => expect(notify).toHaveBeenCalledWith({ kind: 'success', text }));
    expect(sent).toEqual({ email: 'new@example.org' });
  });

  it('that somebody has is refused at its field', async () => {
    const field_errors = { email: { user_message: 'It exists already.' } };
    server.use(
      http.patch(`${site}/api/user/v1/accounts/ana`, () =>
        HttpResponse.json({ error_code: 'invalid_request', field_errors }, { status: 400 }),
      ),
    );
    draw(<AccountPage />);
    await userEvent.type(await screen.findByLabelText('New address'), 'new@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Change the address' }));
    expect(await screen.findByText('It exists already.')).toBeTruthy();
  });

  it('stays when its owner changes their mind', async () => {
    answerWith({ pending: { email: 'new@example.org', until: '2026-03-03T09:00:00Z' } });
    server.use(
      http.delete(`${site}/api/identity/v1/email/pending`, () => {
        answerWith({ pending: null });
        return new HttpResponse(null, { status: 204 });
      }),
    );
    draw(<AccountPage />);
    expect(await screen.findByText('Waiting for new@example.org')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the present one' }));
    await vi.waitFor(() => expect(screen.queryByText('Waiting for new@example.org')).toBeNull());
  });

  it('that is not confirmed offers another letter, and says how long to wait after too many', async () => {
    answerWith({ is_confirmed: false });
    server.use(
      http.post(`${site}/api/send_account_activation_email`, () =>
        HttpResponse.json({ error_code: 'throttled' }, { status: 429, headers: { 'retry-after': '60' } }),
      ),
    );
    draw(<AccountPage />);
    expect(await screen.findByText('Not confirmed yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send me the letter' }));
    expect((await screen.findByRole('alert')).textContent).toContain('try again in a minute');
  });
});

describe('what has changed', () => {
  it('is told in words, with the moment and the network it came from', async () => {
    const entry = { at: '2026-03-02T09:00:00Z', address: '192.0.2.7', from_email: null, to_email: 'new@example.org' };
    const entries = [
      { ...entry, what: 'email_changed' },
      { ...entry, what: 'password_reset', to_email: null },
    ];
    server.use(http.get(`${site}/api/identity/v1/accounts/ana/entries`, () => HttpResponse.json({ entries })));
    draw(<AccountPage />);
    expect(await screen.findByText('The address became new@example.org')).toBeTruthy();
    expect(screen.getByText('A new password was set by a letter')).toBeTruthy();
    expect(screen.getAllByText(/, from 192\.0\.2\.7$/)).toHaveLength(2);
  });

  it('is nothing at first', async () => {
    draw(<AccountPage />);
    expect(await screen.findByText('Nothing has changed.')).toBeTruthy();
  });
});

describe('on the course home', () => {
  it('learners are told under which name others see them', async () => {
    draw(<CourseIdentity />);
    expect(await screen.findByText('Others see you as ana.')).toBeTruthy();
  });

  it('nothing is said where the site does not want it', async () => {
    draw(
      <>
        <CourseIdentity />
        <p>rest</p>
      </>,
      { config: { showCourseIdentity: false } },
    );
    expect(await screen.findByText('rest')).toBeTruthy();
    expect(screen.queryByText(/Others see you/)).toBeNull();
  });
});
