import { ensureIndexes, type Migration } from '@lyceum/platform';

export const previews0004: Migration = {
  name: '0004-previews',
  up: (connection) => ensureIndexes(connection, 'federation_previews', [{ name: 'by_end', key: { endsAt: 1 } }]),
};
