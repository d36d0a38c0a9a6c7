import { defineApp, fillSlot, learningCourseHomeAside } from '@lyceum/app-api';
import { config } from './config.ts';
import { messages } from './manifest.messages.ts';
import { accountPath } from './paths.ts';

/** All that the shell knows of the account app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'account',
  owner: 'Accounts',
  config,
  routes: [{ path: accountPath, load: () => import('./pages/account-page.tsx').then((page) => page.AccountPage) }],
  fills: [
    fillSlot(learningCourseHomeAside, () =>
      import('./features/course-identity/course-identity.tsx').then((fill) => fill.CourseIdentity),
    ),
  ],
  nav: [{ label: messages.account, to: accountPath, place: 'account' }],
  catalogues: {
    es: () => import('./catalogues/es.ts').then(({ catalogue }) => catalogue),
    ar: () => import('./catalogues/ar.ts').then(({ catalogue }) => catalogue),
  },
});
