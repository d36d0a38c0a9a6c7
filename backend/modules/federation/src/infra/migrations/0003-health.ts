import { ensureIndexes, type Migration } from '@lyceum/platform';

const thirtyDays = 30 * 86_400;

export const health0003: Migration = {
  name: '0003-health',
  up: async (connection) => {
    await ensureIndexes(connection, 'federation_health_hours', [
      { name: 'by_version', key: { app: 1, version: 1, begin: -1 } },
      { name: 'by_app', key: { app: 1, begin: -1 } },
      { name: 'expiry', key: { begin: 1 }, expireAfterSeconds: thirtyDays },
    ]);
    await ensureIndexes(connection, 'federation_error_groups', [
      { name: 'by_version', key: { app: 1, version: 1, count: -1 } },
      { name: 'expiry', key: { lastSeen: 1 }, expireAfterSeconds: thirtyDays },
    ]);
  },
};
