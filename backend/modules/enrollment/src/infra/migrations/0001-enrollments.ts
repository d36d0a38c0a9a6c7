import { ensureIndexes, type Migration } from '@lyceum/platform';

export const enrollment0001: Migration = {
  name: '0001-enrollments',
  up: (connection) =>
    ensureIndexes(connection, 'enrollment_enrollments', [
      { name: 'of_learner', key: { learnerId: 1, isActive: 1, changedAt: -1 } },
      { name: 'of_course_run', key: { courseRun: 1, isActive: 1, learnerId: 1 } },
      { name: 'in_course_run', key: { courseRun: 1, learnerId: 1 } },
      { name: 'by_learner', key: { learnerId: 1, courseRun: 1 } },
    ]),
};
