import type { Host } from '@lyceum/app-api';
import { HostForSpecs } from '@lyceum/app-api/testing';
import { AppProvider } from '@lyceum/ui';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';

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

/** Takes the page away and forgets what the browser kept; for the top of a spec file. */
export function usePage(): void {
  // A busy machine is no reason to fail: what does not come is told by these, later.
  configure({ asyncUtilTimeout: 10_000 });
  vi.setConfig({ testTimeout: 30_000 });
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
}
