import { ensureIndexes, type Migration } from '@lyceum/platform';

export const catalog0001: Migration = {
  name: '0001-course-runs',
  up: (connection) =>
    ensureIndexes(connection, 'catalog_course_runs', [
      { name: 'by_name', key: { visibility: 1, nameKey: 1, _id: 1 } },
      { name: 'by_start', key: { visibility: 1, start: -1, _id: 1 } },
      { name: 'by_word', key: { words: 1 } },
    ]),
};
