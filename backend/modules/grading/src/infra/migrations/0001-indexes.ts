import { ensureIndexes, type Migration } from '@lyceum/platform';

export const indexes: Migration = {
  name: '0001-indexes',
  up: async (connection) => {
    await ensureIndexes(connection, 'grading_learner_grades', [
      { name: 'by_run', key: { courseRun: 1, learnerId: 1 }, unique: true },
    ]);
    await ensureIndexes(connection, 'grading_override_records', [
      { name: 'by_learner', key: { learnerId: 1, subsection: 1, at: -1 } },
    ]);
  },
};
