import type { AppRoute } from '@lyceum/app-api';

const sequence = () => import('./pages/sequence-page.tsx').then((page) => page.SequencePage);

/** The addresses of Open edX's learning MFE. */
export const routes: readonly AppRoute[] = [
  {
    path: '/learning/course/:courseKey/home',
    load: () => import('./pages/course-home-page.tsx').then((page) => page.CourseHomePage),
  },
  {
    path: '/learning/course/:courseKey/progress',
    load: () => import('./pages/progress-page.tsx').then((page) => page.ProgressPage),
  },
  {
    path: '/learning/course/:courseKey/dates',
    load: () => import('./pages/dates-page.tsx').then((page) => page.DatesPage),
  },
  {
    path: '/learning/course/:courseKey/:sequenceKey/:unitKey',
    load: () => import('./pages/unit-page.tsx').then((page) => page.UnitPage),
  },
  { path: '/learning/course/:courseKey/:sequenceKey', load: sequence },
  { path: '/learning/course/:courseKey', load: sequence },
];
