import type { AppRoute } from '@lyceum/app-api';

const course = '/studio/course/:courseKey';

/** Pages of the demo course, for the checks at publish. */
const inDemo = (rest: string) => `/studio/course/course-v1:Lyceum+START101+2026${rest}`;
const demoBlock = (kind: string, name: string) => `/block-v1:Lyceum+START101+2026+type@${kind}+block@${name}`;

export const routes: readonly AppRoute[] = [
  { path: '/studio', load: () => import('./pages/courses-page.tsx').then((page) => page.CoursesPage) },
  {
    path: '/studio/import',
    load: () => import('./pages/import-course-page.tsx').then((page) => page.ImportCoursePage),
  },
  {
    path: course,
    example: inDemo(''),
    load: () => import('./pages/outline-page.tsx').then((page) => page.OutlinePage),
  },
  {
    path: `${course}/container/:unitKey`,
    example: inDemo(`/container${demoBlock('vertical', 'start-here')}`),
    load: () => import('./pages/unit-page.tsx').then((page) => page.UnitPage),
  },
  {
    path: `${course}/editor/:usageKey`,
    example: inDemo(`/editor${demoBlock('problem', 'a-light-year')}`),
    load: () => import('./pages/editor-page.tsx').then((page) => page.EditorPage),
  },
  {
    path: `${course}/files`,
    example: inDemo('/files'),
    load: () => import('./pages/files-page.tsx').then((page) => page.FilesPage),
  },
  {
    path: `${course}/history`,
    example: inDemo('/history'),
    load: () => import('./pages/history-page.tsx').then((page) => page.HistoryPage),
  },
  {
    path: `${course}/transfer`,
    example: inDemo('/transfer'),
    load: () => import('./pages/transfer-page.tsx').then((page) => page.TransferPage),
  },
  {
    path: `${course}/settings/details`,
    example: inDemo('/settings/details'),
    load: () => import('./pages/details-page.tsx').then((page) => page.DetailsPage),
  },
  {
    path: `${course}/settings/grading`,
    example: inDemo('/settings/grading'),
    load: () => import('./pages/grading-page.tsx').then((page) => page.GradingPage),
  },
  {
    path: `${course}/course_team`,
    example: inDemo('/course_team'),
    load: () => import('./pages/team-page.tsx').then((page) => page.TeamPage),
  },
];
