import { act, cleanup, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineApp } from '../app/app-manifest.ts';
import { liveApp } from './live-app.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const anApp = (Page: ComponentType, path = '/notes') =>
  defineApp({ apiVersion: 1, id: 'notes', config: z.object({}), routes: [{ path, load: async () => Page }] });

async function drawn(first: ComponentType) {
  const app = liveApp(anApp(first));
  const Page = await app.manifest.routes[0]?.load();
  if (!Page) throw new Error('The app has no page');
  render(<Page />);
  return { edit: (next: ComponentType) => act(async () => app.replace(anApp(next))), app };
}

describe('an app that is being written', () => {
  it('shows an edit in the place of what it showed', async () => {
    const { edit } = await drawn(() => <p>before</p>);
    expect(screen.getByText('before')).toBeTruthy();
    await edit(() => <p>after</p>);
    expect(screen.getByText('after')).toBeTruthy();
    expect(screen.queryByText('before')).toBeNull();
  });

  it('says what it throws, and is back with the edit that mends it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { edit } = await drawn(() => <p>before</p>);
    await edit(() => {
      throw new Error('a typing mistake');
    });
    expect(screen.getByRole('alert').textContent).toContain('a typing mistake');
    await edit(() => <p>mended</p>);
    expect(screen.getByText('mended')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has an empty place where a page was taken away', async () => {
    const { app } = await drawn(() => <p>before</p>);
    await act(async () => app.replace(anApp(() => <p>elsewhere</p>, '/elsewhere')));
    expect(document.body.textContent).toBe('');
  });
});
