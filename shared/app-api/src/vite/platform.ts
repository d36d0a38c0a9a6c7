/**
 * The packages that the shell gives to everyone through its import map: one copy each, so that contexts, hooks and
 * caches are the same objects on both sides. A list of names keeps what nobody uses out of the page: an import of
 * another name fails the build of the MFE.
 */
export interface PlatformPackage {
  readonly name: string;
  /** The names that may be imported; everything when absent. */
  readonly exports?: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const platformPackages: readonly PlatformPackage[] = [
  { name: 'react' },
  { name: 'react/jsx-runtime' },
  { name: 'react-dom' },
  { name: 'react-dom/client' },
  {
    name: 'react-router',
    exports: words(`
      Await Link MemoryRouter NavLink Navigate Outlet Route Routes ScrollRestoration createBrowserRouter
      createMemoryRouter createSearchParams data generatePath isRouteErrorResponse matchPath matchRoutes redirect
      replace resolvePath useActionData useAsyncValue useBeforeUnload useBlocker useFetcher useHref useInRouterContext
      useLoaderData useLocation useMatch useMatches useNavigate useNavigation useNavigationType useOutlet
      useOutletContext useParams useResolvedPath useRevalidator useRouteError useRouteLoaderData useRoutes
      useSearchParams useSubmit`),
  },
  { name: 'react-router/dom', exports: ['RouterProvider'] },
  {
    name: '@tanstack/react-query',
    exports: words(`
      CancelledError MutationCache QueryCache QueryClient QueryClientProvider QueryErrorResetBoundary
      infiniteQueryOptions isCancelledError keepPreviousData mutationOptions queryOptions skipToken useInfiniteQuery
      useIsFetching useIsMutating useMutation useMutationState useQueries useQuery useQueryClient
      useQueryErrorResetBoundary useSuspenseInfiniteQuery useSuspenseQuery usePrefetchQuery`),
  },
  { name: 'zod', exports: ['z'] },
  { name: '@module-federation/runtime', exports: ['createInstance', 'init'] },
  { name: '@lyceum/app-api' },
  { name: '@lyceum/i18n' },
  { name: '@lyceum/sdk' },
  { name: '@lyceum/ui' },
  { name: '@lyceum/ui/more' },
];

export const platformNames: readonly string[] = platformPackages.map(({ name }) => name);

/** The package of a name: `react` of `react/jsx-runtime`. */
export function packageOf(name: string): string {
  const parts = name.split('/');
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
}
