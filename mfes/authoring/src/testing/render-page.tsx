import type { Host } from '@lyceum/app-api';
import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

interface RenderOptions {
  readonly host?: Partial<Host>;
  readonly address?: string;
  readonly path?: string;
  readonly config?: unknown;
}

/** Draws something of this app as the shell would: design system, person, language, cache, router. */
export function renderPage(children: ReactNode, options: RenderOptions = {}) {
  return render(
    <AppProvider>
      <HostForSpecs {...options}>{children}</HostForSpecs>
    </AppProvider>,
  );
}

/**
 * Takes the page away and forgets what the browser kept; for the top of a spec file. Pages with menus and editors take
 * their time on a busy machine: waiting ends late, and only when something is wrong.
 */
export function usePage(): void {
  vi.setConfig({ testTimeout: 40_000 });
  beforeAll(() => configure({ asyncUtilTimeout: 15_000 }));
  afterAll(() => {
    vi.resetConfig();
    configure({ asyncUtilTimeout: 1000 });
  });
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
}
