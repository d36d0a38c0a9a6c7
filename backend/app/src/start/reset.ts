import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@lyceum/platform';
import { StartRefused } from './refusal.ts';

/** Everything the product writes into its data folder. Other files in it are somebody else's and stay. */
const owned = ['docstore', 'files', 'jobs', 'search', 'mail', 'analytics', 'demo-accounts.json'];

/** Empties the data folder. Refused when the documents are in a MongoDB of the operator's: that is theirs to empty. */
export function removeData({ dataDir, mongodbUri, redisUrl }: Config): void {
  const elsewhere = [mongodbUri && 'MONGODB_URI', redisUrl && 'REDIS_URL'].filter(Boolean);
  if (elsewhere.length > 0)
    throw new StartRefused(
      `--reset empties ${dataDir} only, and ${elsewhere.join(' and ')} names a server. Empty it there.`,
    );
  for (const name of readdirSync(dataDir)) {
    if (owned.includes(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
