import type { AppRow } from '@lyceum/contracts/federation';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LivePageForSpecs } from '../testing/a-live-page.tsx';
import { anAppRow } from '../testing/an-app-row.ts';
import { releaseOf, useNewerRelease } from './use-newer-release.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
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

const pageWith = (apps: readonly AppRow[]) => (
  <LivePageForSpecs apps={apps}>
    <Page />
  </LivePageForSpecs>
);

describe('an open page', () => {
  it.each([
    ['goes on when nothing was released', '1.0.0-aaa', 0],
    ['is loaded anew at the next navigation after a release', '1.0.0-bbb', 1],
  ])('%s', async (_name, version, times) => {
    const reload = vi.fn();
    vi.stubGlobal('location', { ...location, reload });
    const { rerender } = render(pageWith(opened));
    rerender(pageWith([anAppRow({ version })]));
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '/one' }));
    await screen.findByRole('button', { name: '/two' });
    expect(reload).toHaveBeenCalledTimes(times);
  });

  it('does not take files that are gone for a release', () => {
    expect(releaseOf([anAppRow({ state: 'missing' })])).toBe(releaseOf([]));
  });
});
