import type { AppRoute } from '@lyceum/app-api';

const course = '/studio/course/:courseKey';

export const routes: readonly AppRoute[] = [
  { path: '/studio', load: () => import('./pages/courses-page.tsx').then((page) => page.CoursesPage) },
  { path: course, load: () => import('./pages/outline-page.tsx').then((page) => page.OutlinePage) },
  {
    path: `${course}/container/:unitKey`,
    load: () => import('./pages/unit-page.tsx').then((page) => page.UnitPage),
  },
  {
    path: `${course}/editor/:usageKey`,
    load: () => import('./pages/editor-page.tsx').then((page) => page.EditorPage),
  },
];
