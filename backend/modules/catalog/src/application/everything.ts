import type { CatalogFilter } from './ports.ts';

/** The filter that lets everything pass; take it and say what you want less of. */
export const everything: CatalogFilter = {
  seen: 'all',
  words: [],
  organizations: null,
  languages: null,
  modes: null,
  keys: null,
  isMobileAvailable: false,
  notEndedAt: null,
  openForEnrollmentAt: null,
};
