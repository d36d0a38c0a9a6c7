import { I18nProvider } from '@lyceum/i18n';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AppScope } from '../app/app-scope.tsx';
import { createEventBus } from '../events/event-bus.ts';
import { type CurrentUser, type Host, HostProvider } from '../host/host.ts';

export { catalogueFaults, type MessageModule, messagesIn } from './catalogues.ts';

/** A signed-in learner. */
export function aUser(changes: Partial<CurrentUser> = {}): CurrentUser {
  return {
    id: 7,
    username: 'ana',
    name: 'Ana Ortiz',
    email: 'ana@example.org',
    isAdmin: false,
    isStaff: false,
    isCourseCreator: false,
    isAuthor: false,
    ...changes,
  };
}

/** A host that grants nothing and fills nothing, but has a person. */
export function aHost(changes: Partial<Host> = {}): Host {
  return {
    user: aUser(),
    site: { name: 'Lyceum', baseUrl: 'http://localhost', brand: null, logoUrl: null, supportEmail: null },
    language: 'en',
    chooseLanguage: () => {},
    notify: () => {},
    can: () => false,
    fillsOf: () => [],
    report: () => {},
    events: createEventBus({ report: changes.report ?? (() => {}), isStrict: true }),
    refreshUser: () => Promise.resolve(),
    ...changes,
  };
}

interface HostForSpecsProps {
  readonly host?: Partial<Host>;
  /** The address the router shows, and the pattern that `children` are the page of. */
  readonly address?: string;
  readonly path?: string;
  readonly config?: unknown;
  readonly client?: QueryClient;
  readonly children: ReactNode;
}

/** The shell as a component needs it in a spec: person, language, query cache, router. */
export function HostForSpecs({ host, address = '/', path = '*', config, client, children }: HostForSpecsProps) {
  const [ownClient] = useState(aQueryClient);
  // One for as long as the spec draws, so that who listens goes on hearing.
  const [events] = useState(() => host?.events ?? aHost(host).events);
  const [router] = useState(() => {
    const routes = [
      { path, element: <Rendered /> },
      ...(path === '*' ? [] : [{ path: '*', element: <p>Another page</p> }]),
    ];
    return createMemoryRouter(routes, { initialEntries: [address] });
  });
  return (
    <HostProvider value={{ ...aHost(host), events }}>
      <I18nProvider language={host?.language ?? 'en'}>
        <QueryClientProvider client={client ?? ownClient}>
          <AppScope app={{ id: 'spec', version: '0', config }}>
            <RenderedContext value={children}>
              <RouterProvider router={router} />
            </RenderedContext>
          </AppScope>
        </QueryClientProvider>
      </I18nProvider>
    </HostProvider>
  );
}

const RenderedContext = createContext<ReactNode>(null);
const Rendered = () => use(RenderedContext);

/** Fails at once, so that a spec sees the error state without waiting. */
export function aQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Number.POSITIVE_INFINITY } } });
}
