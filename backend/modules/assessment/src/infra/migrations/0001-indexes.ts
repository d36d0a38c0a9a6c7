import { ensureIndexes, type Migration } from '@lyceum/platform';

export const indexes: Migration = {
  name: '0001-indexes',
  up: async (connection) => {
    await ensureIndexes(connection, 'assessment_attempts', [
      { name: 'by_problem', key: { usageKey: 1, learnerId: 1 } },
      { name: 'by_run', key: { courseRun: 1, learnerId: 1 } },
    ]);
    await ensureIndexes(connection, 'assessment_submissions', [
      { name: 'by_learner', key: { learnerId: 1, usageKey: 1, number: -1 } },
      { name: 'by_problem', key: { usageKey: 1, submittedAt: 1 } },
    ]);
  },
};
