import type { AppRow } from '@lyceum/contracts/federation';
import type { ReactNode } from 'react';
import { LivePageContext } from '../live/live-page.tsx';

interface LivePageForSpecsProps {
  readonly apps: readonly AppRow[];
  readonly children: ReactNode;
}

/** A page that was told this list of apps. */
export function LivePageForSpecs({ apps, children }: LivePageForSpecsProps) {
  const site = { name: 'Lyceum', baseUrl: '', brand: null, logoUrl: null, supportEmail: null, language: 'en' };
  const page = {
    site,
    apps: [...apps],
    revision: 1,
    overrides: [],
    preview: null,
    configOf: (row: AppRow) => row.config,
  };
  return <LivePageContext value={page}>{children}</LivePageContext>;
}
