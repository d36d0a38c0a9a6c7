import { ensureIndexes, type Migration } from '@lyceum/platform';

const aYear = 366 * 86_400;

export const identity0003: Migration = {
  name: '0003-mail-links',
  up: async (connection) => {
    await ensureIndexes(connection, 'identity_mail_links', [
      { name: 'by_digest', key: { digests: 1 } },
      { name: 'until', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ]);
    await ensureIndexes(connection, 'identity_account_entries', [
      { name: 'by_account', key: { accountId: 1, at: -1 } },
      { name: 'a_year', key: { at: 1 }, expireAfterSeconds: aYear },
    ]);
  },
};
