import type { AppRoute } from '@lyceum/app-api';

const sequence = () => import('./pages/sequence-page.tsx').then((page) => page.SequencePage);

/** Pages of the demo course, for the checks at publish. */
const inDemo = (rest: string) => `/learning/course/course-v1:Lyceum+START101+2026${rest}`;
const demoBlock = (kind: string, name: string) => `/block-v1:Lyceum+START101+2026+type@${kind}+block@${name}`;
const demoSequence = demoBlock('sequential', 'homework-1');

/** The addresses of Open edX's learning MFE. */
export const routes: readonly AppRoute[] = [
  {
    path: '/learning/course/:courseKey/home',
    example: inDemo('/home'),
    load: () => import('./pages/course-home-page.tsx').then((page) => page.CourseHomePage),
  },
  {
    path: '/learning/course/:courseKey/progress',
    example: inDemo('/progress'),
    load: () => import('./pages/progress-page.tsx').then((page) => page.ProgressPage),
  },
  {
    path: '/learning/course/:courseKey/dates',
    example: inDemo('/dates'),
    load: () => import('./pages/dates-page.tsx').then((page) => page.DatesPage),
  },
  {
    path: '/learning/course/:courseKey/:sequenceKey/:unitKey',
    example: inDemo(demoSequence + demoBlock('vertical', 'homework-1-sizes')),
    load: () => import('./pages/unit-page.tsx').then((page) => page.UnitPage),
  },
  { path: '/learning/course/:courseKey/:sequenceKey', example: inDemo(demoSequence), load: sequence },
  { path: '/learning/course/:courseKey', example: inDemo(''), load: sequence },
];
