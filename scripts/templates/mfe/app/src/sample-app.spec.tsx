import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { manifest } from './manifest.ts';
import { HomePage } from './pages/home-page.tsx';

afterEach(cleanup);

describe('Sample App', () => {
  it('greets the person by name', async () => {
    render(
      <AppProvider>
        <HostForSpecs>
          <HomePage />
        </HostForSpecs>
      </AppProvider>,
    );
    expect(await screen.findByText('Hello, Ana Ortiz')).toBeTruthy();
  });

  it('loads every page it declares', async () => {
    for (const { load } of manifest.routes) expect(await load()).toBeTypeOf('function');
  });
});
