import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { SearchIndex } from './search-index.ts';

/** The engine that the configuration asks for: Elasticsearch when there is one, else a file in the data folder. */
export async function createSearchIndex({
  elasticsearchUrl: url,
  elasticsearchPrefix: prefix,
  dataDir,
}: Pick<Config, 'elasticsearchUrl' | 'elasticsearchPrefix' | 'dataDir'>): Promise<SearchIndex> {
  // Either engine is loaded only where it is used.
  if (url) return new (await import('./elastic/elastic-search-index.ts')).ElasticSearchIndex({ url, prefix });
  const { SqliteSearchIndex } = await import('./sqlite/sqlite-search-index.ts');
  return new SqliteSearchIndex(join(dataDir, 'search', 'search.db'));
}
