import { defineApp } from '@lyceum/app-api';
import { config } from './config.ts';
import { messages } from './manifest.messages.ts';
import { routes } from './routes.ts';

/** All that the shell knows of the authoring app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'authoring',
  owner: 'authoring',
  config,
  routes,
  nav: [
    { label: messages.studio, to: '/studio', place: 'main', audience: { permission: 'studio.home.view' }, order: 20 },
  ],
  catalogues: {
    es: () => import('./catalogues/es.ts').then(({ catalogue }) => catalogue),
    ar: () => import('./catalogues/ar.ts').then(({ catalogue }) => catalogue),
  },
});
