import { ensureIndexes, type Migration } from '@lyceum/platform';

export const federation0001: Migration = {
  name: '0001-registry',
  up: async (connection) => {
    await ensureIndexes(connection, 'federation_builds', [{ name: 'by_app', key: { name: 1, publishedAt: -1 } }]);
    await ensureIndexes(connection, 'federation_tokens', [{ name: 'by_app', key: { app: 1, createdAt: -1 } }]);
  },
};
