import type { AppManifest, AppRoute } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { matchRoutes, type RouteObject } from 'react-router';
import { AppError } from '../federation/app-error.tsx';
import { faultOf } from '../federation/app-fault.ts';
import { AppFaultCard } from '../federation/app-fault-card.tsx';
import { AppFrame } from '../federation/app-frame.tsx';
import { loadApp } from '../federation/load-app.ts';
import { reportFailure } from '../federation/report-failure.ts';
import { RequireSignIn } from '../session/require-sign-in.tsx';

const placeOf = (row: AppRow): string => `app:${row.name}`;

/** The places of the apps in the route tree. Pathless: a route with a path would match before its app is loaded. */
export const placesFor = (apps: readonly AppRow[]): RouteObject[] =>
  apps.map((row) => ({ id: placeOf(row), errorElement: <AppError row={row} />, children: [] }));

/** The app whose routes answer an address, by the router's own ranking. */
export function appAt(apps: readonly AppRow[], path: string): AppRow | null {
  const candidates = apps.flatMap((row) => row.routes.map((route) => ({ path: route.path, handle: row })));
  const match = matchRoutes(candidates, path)?.at(-1);
  return match ? match.route.handle : null;
}

type Patch = (routeId: string | null, children: RouteObject[]) => void;

/** Loads the app of an address and puts its routes into the tree; a failure puts its card there instead. */
export async function patchApp(row: AppRow, patch: Patch): Promise<void> {
  try {
    const manifest = await loadApp(row);
    patch(
      placeOf(row),
      manifest.routes.map((route) => routeFor(row, manifest, route)),
    );
  } catch (error) {
    reportFailure({ app: row.name, error });
    const card = <AppFaultCard fault={faultOf(row, error)} />;
    patch(
      placeOf(row),
      row.routes.map(({ path }) => ({ path, element: card })),
    );
  }
}

function routeFor(row: AppRow, manifest: AppManifest, { path, access, load }: AppRoute): RouteObject {
  return {
    path,
    lazy: async () => {
      const Page = await load();
      const page = (
        <AppFrame row={row} manifest={manifest}>
          <Page />
        </AppFrame>
      );
      return { element: access === 'anyone' ? page : <RequireSignIn>{page}</RequireSignIn> };
    },
  };
}
