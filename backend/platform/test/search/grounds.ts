import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { SqliteSearchIndex } from '../../src/search/sqlite/sqlite-search-index.ts';

export interface Ground {
  readonly search: SearchIndex;
  leave(): Promise<void>;
}

export async function sqliteGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'lyceum-search-'));
  const search = new SqliteSearchIndex(join(folder, 'search.db'));
  const leave = async () => {
    await search.onApplicationShutdown();
    await rm(folder, { recursive: true, force: true });
  };
  return { search, leave };
}

export const standInGround = sqliteGround;
export const elasticGround = sqliteGround;
export const hasElasticsearch = false;
