import {
  defineApp,
  learningCourseHomeAside,
  learningCourseTabs,
  learningDiscussion,
  learningProgressChanged,
  learningUnitCompleted,
  learningUnitFooter,
  learningUnitTitle,
} from '@lyceum/app-api';
import { config } from './config.ts';
import { routes } from './routes.ts';

/** All that the shell knows of the learning app. */
export const manifest = defineApp({
  apiVersion: 1,
  id: 'learning',
  owner: 'learning',
  config,
  routes,
  catalogues: {
    es: () => import('./catalogues/es.ts').then(({ catalogue }) => catalogue),
    ar: () => import('./catalogues/ar.ts').then(({ catalogue }) => catalogue),
  },
  emits: [learningUnitCompleted, learningProgressChanged],
  offers: [learningCourseTabs, learningCourseHomeAside, learningUnitTitle, learningUnitFooter, learningDiscussion],
});
