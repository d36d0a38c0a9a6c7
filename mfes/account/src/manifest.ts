import { defineApp } from '@lyceum/app-api';
import { z } from 'zod';

export const manifest = defineApp({
  apiVersion: 1,
  id: 'account',
  owner: 'Accounts',
  config: z.object({}),
  routes: [{ path: '/account', load: () => import('./pages/account-page.tsx').then((page) => page.AccountPage) }],
});
