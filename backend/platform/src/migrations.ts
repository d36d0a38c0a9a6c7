import { dropIndex, ensureIndexes, type Migration } from './database/migrations.ts';

export const platformMigrations: readonly Migration[] = [
  {
    name: '0001-outbox',
    up: (connection) =>
      ensureIndexes(connection, 'platform_outbox_events', [
        { name: 'stream_in_order', key: { stream: 1, state: 1, position: 1 } },
        { name: 'due', key: { state: 1, dueAt: 1 } },
      ]),
  },
  {
    name: '0002-jobs',
    up: (connection) =>
      ensureIndexes(connection, 'platform_jobs', [
        { name: 'waiting', key: { state: 1, queuedAt: 1, createdAt: 1 } },
        { name: 'recent', key: { createdAt: -1 } },
        { name: 'recent_by_name', key: { name: 1, createdAt: -1 } },
      ]),
  },
  {
    name: '0003-forget-jobs',
    up: (connection) =>
      ensureIndexes(connection, 'platform_jobs', [
        {
          name: 'over_for_a_month',
          key: { finishedAt: 1 },
          expireAfterSeconds: 30 * 86_400,
          partialFilterExpression: { state: { $in: ['completed', 'cancelled'] } },
        },
      ]),
  },
  {
    name: '0004-jobs-in-order',
    up: async (connection) => {
      await ensureIndexes(connection, 'platform_jobs', [
        { name: 'due', key: { state: 1, runAt: 1 } },
        { name: 'to_submit', key: { state: 1, queuedAt: 1, priority: 1, runAt: 1 } },
        { name: 'recent_by_state', key: { state: 1, createdAt: -1, _id: -1 } },
      ]);
      await dropIndex(connection, 'platform_jobs', 'waiting');
    },
  },
];
