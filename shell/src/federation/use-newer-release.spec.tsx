import { HostForSpecs } from '@lyceum/app-api/testing';
import { configureSdk } from '@lyceum/sdk';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { anAppRow } from '../testing/an-app-row.ts';
import { releaseOf, useNewerRelease } from './use-newer-release.ts';

const server = setupServer();
beforeAll(() => {
  server.listen();
  configureSdk({ baseUrl: 'http://lyceum.test' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '' });
});

const opened = [anAppRow({ version: '1.0.0-aaa' })];

function Page() {
  const [path, setPath] = useState('/one');
  useNewerRelease(opened, path);
  return (
    <button type="button" onClick={() => setPath('/two')}>
      {path}
    </button>
  );
}

describe('an open page', () => {
  it.each([
    ['goes on when nothing was released', '1.0.0-aaa', 0],
    ['is loaded anew at the next navigation after a release', '1.0.0-bbb', 1],
  ])('%s', async (_name, version, times) => {
    let isAsked = false;
    server.use(
      http.get('http://lyceum.test/api/federation/v1/apps', () => {
        isAsked = true;
        return HttpResponse.json({ site: {}, apps: [anAppRow({ version })] });
      }),
    );
    const reload = vi.fn();
    vi.stubGlobal('location', { ...location, reload });
    render(
      <HostForSpecs>
        <Page />
      </HostForSpecs>,
    );
    const button = await screen.findByRole('button', { name: '/one' });
    await vi.waitFor(() => expect(isAsked).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(button);
    await screen.findByRole('button', { name: '/two' });
    expect(reload).toHaveBeenCalledTimes(times);
  });

  it('does not take files that are gone for a release', () => {
    expect(releaseOf([anAppRow({ state: 'missing' })])).toBe(releaseOf([]));
  });
});
