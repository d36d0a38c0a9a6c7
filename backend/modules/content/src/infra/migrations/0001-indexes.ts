import { ensureIndexes, type Migration } from '@lyceum/platform';

export const indexes: Migration = {
  name: '0001-indexes',
  async up(connection) {
    await ensureIndexes(connection, 'content_refs', [
      { name: 'content_refs_by_title', key: { isLibrary: 1, sortTitle: 1, _id: 1 } },
    ]);
    await ensureIndexes(connection, 'content_commits', [
      { name: 'content_commits_by_course', key: { context: 1, number: -1 }, unique: true },
      { name: 'content_commits_by_block', key: { context: 1, touched: 1, number: -1 } },
      { name: 'content_commits_by_root', key: { context: 1, roots: 1 } },
    ]);
    await ensureIndexes(connection, 'content_assets', [
      { name: 'content_assets_by_name', key: { context: 1, name: 1 }, unique: true },
      { name: 'content_assets_by_date', key: { context: 1, addedAt: -1, name: 1 } },
      { name: 'content_assets_by_bytes', key: { sha256: 1 } },
    ]);
    await ensureIndexes(connection, 'content_transfers', [
      { name: 'content_transfers_by_course', key: { context: 1, kind: 1, startedAt: -1 } },
    ]);
  },
};
