import type { AppRoute } from '@lyceum/app-api';

const course = '/studio/course/:courseKey';

export const routes: readonly AppRoute[] = [
  { path: '/studio', load: () => import('./pages/courses-page.tsx').then((page) => page.CoursesPage) },
  {
    path: '/studio/import',
    load: () => import('./pages/import-course-page.tsx').then((page) => page.ImportCoursePage),
  },
  { path: course, load: () => import('./pages/outline-page.tsx').then((page) => page.OutlinePage) },
  {
    path: `${course}/container/:unitKey`,
    load: () => import('./pages/unit-page.tsx').then((page) => page.UnitPage),
  },
  {
    path: `${course}/editor/:usageKey`,
    load: () => import('./pages/editor-page.tsx').then((page) => page.EditorPage),
  },
  { path: `${course}/files`, load: () => import('./pages/files-page.tsx').then((page) => page.FilesPage) },
  { path: `${course}/history`, load: () => import('./pages/history-page.tsx').then((page) => page.HistoryPage) },
  { path: `${course}/transfer`, load: () => import('./pages/transfer-page.tsx').then((page) => page.TransferPage) },
  {
    path: `${course}/settings/details`,
    load: () => import('./pages/details-page.tsx').then((page) => page.DetailsPage),
  },
  {
    path: `${course}/settings/grading`,
    load: () => import('./pages/grading-page.tsx').then((page) => page.GradingPage),
  },
  { path: `${course}/course_team`, load: () => import('./pages/team-page.tsx').then((page) => page.TeamPage) },
];
