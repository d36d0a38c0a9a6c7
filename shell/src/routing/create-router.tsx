import type { PageData } from '@lyceum/contracts/federation';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { FirstLoad } from '../layout/first-load.tsx';
import { Frame } from '../layout/frame.tsx';
import { FrameError } from '../layout/frame-error.tsx';
import { forgottenPath } from '../paths.ts';
import { RequireSignIn } from '../session/require-sign-in.tsx';
import { appAt, patchApp, placesFor } from './app-routes.tsx';

/** The router of the page. It knows the apps' addresses from their list and their routes once their code is here. */
export function createRouter({ apps, overrideRefusal }: Pick<PageData, 'apps' | 'overrideRefusal'>) {
  const patched = new Set<string>();
  return createBrowserRouter(
    [
      {
        id: 'shell',
        element: <Frame apps={apps} />,
        errorElement: <FrameError apps={apps} />,
        hydrateFallbackElement: <FirstLoad apps={apps} />,
        children: [...ownRoutes, overrideRoute(overrideRefusal), ...placesFor(apps)],
      },
    ],
    {
      patchRoutesOnNavigation: async ({ path, patch }) => {
        const row = appAt(apps, path);
        if (!row || patched.has(row.name)) return;
        await patchApp(row, patch);
        patched.add(row.name);
      },
    },
  );
}

const overrideRoute = (refusal: PageData['overrideRefusal']): RouteObject => ({
  path: '/override/:link',
  lazy: async () => {
    const { OverridePage } = await import('../overrides/override-page.tsx');
    return { element: <OverridePage refusal={refusal} /> };
  },
});

const catalogue: RouteObject['lazy'] = async () => ({
  Component: (await import('../catalogue/catalogue-page.tsx')).CataloguePage,
});

const ownRoutes: RouteObject[] = [
  { path: '/', lazy: catalogue },
  { path: '/courses', lazy: catalogue },
  {
    path: '/courses/:courseRunKey/about',
    lazy: async () => ({ Component: (await import('../about/about-page.tsx')).AboutPage }),
  },
  {
    path: '/dashboard',
    lazy: async () => {
      const { DashboardPage } = await import('../dashboard/dashboard-page.tsx');
      return {
        element: (
          <RequireSignIn>
            <DashboardPage />
          </RequireSignIn>
        ),
      };
    },
  },
  { path: '/login', lazy: async () => ({ Component: (await import('../session/sign-in-page.tsx')).SignInPage }) },
  { path: '/register', lazy: async () => ({ Component: (await import('../session/register-page.tsx')).RegisterPage }) },
  {
    path: forgottenPath,
    lazy: async () => ({ Component: (await import('../recovery/forgotten-page.tsx')).ForgottenPage }),
  },
  // Letters lead to these two; the server names them in `identity/src/infra/letters/letter-links.ts`.
  {
    path: '/password_reset_confirm',
    lazy: async () => ({ Component: (await import('../recovery/new-password-page.tsx')).NewPasswordPage }),
  },
  {
    path: '/email_confirm',
    lazy: async () => ({ Component: (await import('../recovery/confirm-email-page.tsx')).ConfirmEmailPage }),
  },
];
