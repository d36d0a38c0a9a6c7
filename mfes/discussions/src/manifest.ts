import { defineApp, fillSlot, learningUnitTitle } from '@lyceum/app-api';
import { config } from './config.ts';
import { topicsPath, topicsRoute } from './paths.ts';

/** All that the shell knows of the discussions app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'discussions',
  owner: 'Community',
  config,
  routes: [
    {
      path: topicsRoute,
      example: topicsPath('course-v1:Lyceum+START101+2026'),
      load: () => import('./pages/topics-page.tsx').then((page) => page.TopicsPage),
    },
  ],
  fills: [
    fillSlot(learningUnitTitle, () =>
      import('./features/unit-topics/unit-topics-link.tsx').then((fill) => fill.UnitTopicsLink),
    ),
  ],
  catalogues: {
    es: () => import('./catalogues/es.ts').then(({ catalogue }) => catalogue),
    ar: () => import('./catalogues/ar.ts').then(({ catalogue }) => catalogue),
  },
});
