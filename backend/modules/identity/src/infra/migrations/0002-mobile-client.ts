import type { Migration } from '@lyceum/platform';

/** The client id that builds of the official mobile apps are given for this site; they have no secret to keep. */
export const identity0002: Migration = {
  name: '0002-mobile-client',
  up: async (connection) => {
    const client = { name: 'Mobile apps', secretDigest: null, accountId: null, mayUsePasswords: true };
    await connection
      .collection<typeof client & { _id: string }>('identity_oauth_clients')
      .updateOne({ _id: 'lyceum-mobile' }, { $setOnInsert: client }, { upsert: true });
  },
};
