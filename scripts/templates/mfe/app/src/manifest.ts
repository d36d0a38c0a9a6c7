import { defineApp, fillSlot, shellDashboardTop } from '@lyceum/app-api';
import { config } from './config.ts';
import { messages } from './manifest.messages.ts';

/** All that the shell knows of the app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'sample-app',
  owner: 'Sample App team',
  config,
  routes: [{ path: '/sample-app', load: () => import('./pages/home-page.tsx').then((page) => page.HomePage) }],
  fills: [fillSlot(shellDashboardTop, () => import('./features/welcome/welcome.tsx').then((fill) => fill.Welcome))],
  nav: [{ label: messages.nav, to: '/sample-app', place: 'main' }],
  budgets: { startBytes: 20_000 },
});
