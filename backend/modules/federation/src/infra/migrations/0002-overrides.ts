import { ensureIndexes, type Migration } from '@lyceum/platform';

export const overrides0002: Migration = {
  name: '0002-overrides',
  up: (connection) =>
    ensureIndexes(connection, 'federation_overrides', [{ name: 'by_state', key: { state: 1, expiresAt: -1 } }]),
};
