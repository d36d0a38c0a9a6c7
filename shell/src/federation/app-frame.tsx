import { type AppManifest, AppScope, useLanguage } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { type Catalogue, I18nProvider, type Language } from '@lyceum/i18n';
import { type ReactNode, use, useEffect } from 'react';
import { useLivePage } from '../live/live-page.tsx';
import { note } from '../reports/inbox.ts';

interface AppFrameProps {
  readonly row: AppRow;
  readonly manifest: AppManifest;
  readonly children: ReactNode;
}

/** What stands around everything an app draws: its name and configuration, and its texts in the page's language. */
export function AppFrame({ row, manifest, children }: AppFrameProps) {
  const { language } = useLanguage();
  const catalogue = use(catalogueOf(row, manifest, language));
  useEffect(() => note({ kind: 'use', app: row.name }), [row]);
  const config = useLivePage()?.configOf(row) ?? row.config;
  return (
    <AppScope app={{ id: row.name, version: row.version, config }}>
      <I18nProvider language={language} catalogue={catalogue}>
        {children}
      </I18nProvider>
    </AppScope>
  );
}

const none: Promise<Catalogue> = Promise.resolve({});
const catalogues = new Map<string, Promise<Catalogue>>();

/** Texts that do not come leave the app in English. */
function catalogueOf(row: AppRow, { catalogues: offered }: AppManifest, language: Language): Promise<Catalogue> {
  const load = offered?.[language];
  if (!load) return none;
  const key = `${row.name}@${row.version} ${language}`;
  const known = catalogues.get(key) ?? load().catch(() => ({}));
  catalogues.set(key, known);
  return known;
}
