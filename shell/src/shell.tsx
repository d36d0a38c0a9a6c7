import type { PageData } from '@lyceum/contracts/federation';
import { directionOf } from '@lyceum/i18n';
import { AppProvider } from '@lyceum/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from './language/language-provider.tsx';
import { useLanguageChoice } from './language/use-language-choice.ts';
import { LivePageProvider, useLivePage } from './live/live-page.tsx';
import { MathsProvider } from './maths/maths-provider.tsx';
import { createQueryClient } from './query-client.ts';
import { startReports } from './reports/start-reports.ts';
import { createRouter } from './routing/create-router.tsx';
import { SessionHost } from './session/session-host.tsx';
import './shell.css';

/** Of few sessions: nobody else loads it. */
const OverrideBar = lazy(async () => ({ default: (await import('./overrides/override-bar.tsx')).OverrideBar }));
const PreviewBar = lazy(async () => ({ default: (await import('./preview/preview-bar.tsx')).PreviewBar }));

/** The whole page: providers around one router. Its parts are this page's, the routes below `app:` are the apps'. */
export function Shell({ pageData }: { readonly pageData: PageData }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <LivePageProvider pageData={pageData}>
        <ShellPage opened={pageData} />
      </LivePageProvider>
    </QueryClientProvider>
  );
}

/** Code is that of the moment the page was opened; name, look and configuration are those of now. */
function ShellPage({ opened }: { readonly opened: PageData }) {
  const { site, preview } = useLivePage() ?? opened;
  const [router] = useState(() => watchedRouter(opened));
  const [language, chooseLanguage] = useLanguageChoice(opened.site.language);
  return (
    <LanguageProvider language={language}>
      <AppProvider brand={site.brand} direction={directionOf(language)}>
        <SessionHost site={site} apps={opened.apps} language={language} onLanguage={chooseLanguage}>
          <MathsProvider>
            <RouterProvider router={router} />
          </MathsProvider>
          {preview && (
            <Suspense>
              <PreviewBar preview={preview} />
            </Suspense>
          )}
          {opened.overrides.length > 0 && (
            <Suspense>
              <OverrideBar overrides={opened.overrides} />
            </Suspense>
          )}
        </SessionHost>
      </AppProvider>
    </LanguageProvider>
  );
}

/** Reported on from its first navigation, which begins when it is made. */
function watchedRouter(opened: PageData) {
  const router = createRouter(opened);
  startReports(router, opened.apps);
  return router;
}
