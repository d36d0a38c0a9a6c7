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
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.get(`${site}/api/user/v1/accounts/ana`, () => HttpResponse.json(account)),
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
