import { ensureIndexes, type Migration } from '@lyceum/platform';

export const identity0001: Migration = {
  name: '0001-identity',
  up: async (connection) => {
    await ensureIndexes(connection, 'identity_accounts', [
      { name: 'by_username', key: { usernameKey: 1 }, unique: true },
      { name: 'by_email', key: { emailKey: 1 }, unique: true },
    ]);
    await ensureIndexes(connection, 'identity_sessions', [
      { name: 'by_account', key: { accountId: 1 } },
      { name: 'until', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ]);
    await ensureIndexes(connection, 'identity_tokens', [
      { name: 'by_account', key: { accountId: 1 } },
      { name: 'until', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ]);
    await ensureIndexes(connection, 'identity_course_roles', [
      { name: 'by_account', key: { accountId: 1, courseRun: 1 } },
      { name: 'by_course_run', key: { courseRun: 1 } },
    ]);
  },
};
