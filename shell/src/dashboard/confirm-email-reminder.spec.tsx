import { HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ConfirmEmailReminder } from './confirm-email-reminder.tsx';

const site = 'http://lyceum.test';
const server = setupServer(
  http.get(`${site}/csrf/api/v1/token`, () => HttpResponse.json({ csrfToken: 'token' })),
  http.post(`${site}/api/send_account_activation_email`, () => new HttpResponse('', { status: 200 })),
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
      <HostForSpecs>
        <ConfirmEmailReminder />
      </HostForSpecs>
    </AppProvider>,
  );
const send = async () => userEvent.click(await screen.findByRole('button', { name: 'Send me the letter' }));

describe('the reminder to confirm the address', () => {
  it('sends the letter, once', async () => {
    draw();
    await send();
    expect(await screen.findByText('A letter is on its way to ana@example.org.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send me the letter' })).toBeNull();
  });

  it('tells why it was not sent', async () => {
    server.use(
      http.post(`${site}/api/send_account_activation_email`, () =>
        HttpResponse.json({ detail: 'Try again later.', error_code: 'throttled' }, { status: 429 }),
      ),
    );
    draw();
    await send();
    expect(await screen.findByText(/It was not sent\. Try again later\./)).toBeTruthy();
  });

  it('goes when it is closed', async () => {
    draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Close this reminder' }));
    expect(screen.queryByText('Confirm your e-mail address')).toBeNull();
  });
});
