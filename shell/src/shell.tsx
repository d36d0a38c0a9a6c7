import type { PageData } from '@lyceum/contracts/federation';
import { directionOf } from '@lyceum/i18n';
import { AppProvider } from '@lyceum/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from './language/language-provider.tsx';
import { useLanguageChoice } from './language/use-language-choice.ts';
import { createQueryClient } from './query-client.ts';
import { createRouter } from './routing/create-router.tsx';
import { SessionHost } from './session/session-host.tsx';
import './shell.css';

/** The whole page: providers around one router. Its parts are this page's, the routes below `app:` are the apps'. */
export function Shell({ pageData: { site, apps } }: { readonly pageData: PageData }) {
  const [client] = useState(createQueryClient);
  const [router] = useState(() => createRouter(apps));
  const [language, chooseLanguage] = useLanguageChoice(site.language);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={language}>
        <AppProvider brand={site.brand} direction={directionOf(language)}>
          <SessionHost site={site} apps={apps} language={language} onLanguage={chooseLanguage}>
            <RouterProvider router={router} />
          </SessionHost>
        </AppProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
