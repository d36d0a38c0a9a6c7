import { ensureIndexes, type Migration } from '@lyceum/platform';

export const indexes: Migration = {
  name: '0001-indexes',
  up: async (connection) => {
    await ensureIndexes(connection, 'courseware_completions', [
      { name: 'by_run', key: { courseRun: 1, learnerId: 1 } },
    ]);
    await ensureIndexes(connection, 'courseware_learner_records', [
      { name: 'by_run', key: { courseRun: 1, learnerId: 1 } },
    ]);
    await ensureIndexes(connection, 'courseware_bookmarks', [
      { name: 'by_learner', key: { learnerId: 1, courseRun: 1, createdAt: -1 } },
    ]);
    await ensureIndexes(connection, 'courseware_video_states', [{ name: 'by_learner', key: { learnerId: 1 } }]);
  },
};
