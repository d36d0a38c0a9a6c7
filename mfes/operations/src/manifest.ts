import { defineApp } from '@lyceum/app-api';
import { z } from 'zod';
import { messages } from './manifest.messages.ts';
import {
  appsPath,
  buildsPath,
  buildsPathOf,
  configPath,
  configRoute,
  healthPath,
  healthPathOf,
  jobsPath,
  overridesPath,
  placesPath,
  sitePath,
} from './paths.ts';

/** All that the shell knows of the operations app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'operations',
  owner: 'Operations',
  config: z.object({}),
  routes: [
    { path: appsPath, load: () => import('./pages/apps-page.tsx').then((page) => page.AppsPage) },
    {
      path: healthPath,
      example: healthPathOf('learning'),
      load: () => import('./pages/health-page.tsx').then((page) => page.HealthPage),
    },
    {
      path: buildsPath,
      example: buildsPathOf('learning'),
      load: () => import('./pages/builds-page.tsx').then((page) => page.BuildsPage),
    },
    { path: jobsPath, load: () => import('./pages/jobs-page.tsx').then((page) => page.JobsPage) },
    { path: placesPath, load: () => import('./pages/places-page.tsx').then((page) => page.PlacesPage) },
    { path: overridesPath, load: () => import('./pages/overrides-page.tsx').then((page) => page.OverridesPage) },
    {
      path: configRoute,
      example: configPath('learning'),
      load: () => import('./pages/app-config-page.tsx').then((page) => page.AppConfigPage),
    },
    { path: sitePath, load: () => import('./pages/site-page.tsx').then((page) => page.SitePage) },
  ],
  nav: [
    { label: messages.apps, to: appsPath, place: 'account', audience: { permission: 'federation.release.manage' } },
    {
      label: messages.overrides,
      to: overridesPath,
      place: 'account',
      audience: { permission: 'federation.release.manage' },
    },
    { label: messages.jobs, to: jobsPath, place: 'account', audience: { permission: 'platform.jobs.manage' } },
    { label: messages.places, to: placesPath, place: 'account', audience: { permission: 'federation.release.manage' } },
    { label: messages.site, to: sitePath, place: 'account', audience: { permission: 'federation.settings.change' } },
  ],
  catalogues: {
    es: () => import('./catalogues/es.ts').then(({ catalogue }) => catalogue),
    ar: () => import('./catalogues/ar.ts').then(({ catalogue }) => catalogue),
  },
});
