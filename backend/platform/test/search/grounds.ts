import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { loadConfig } from '../../src/config/config.ts';
import { ElasticSearchIndex } from '../../src/search/elastic/elastic-search-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { SqliteSearchIndex } from '../../src/search/sqlite/sqlite-search-index.ts';
import { StandInElasticsearch } from './stand-in-elasticsearch.ts';

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

export async function standInGround(): Promise<Ground & { server: StandInElasticsearch; url: string }> {
  const server = new StandInElasticsearch();
  const url = await server.listen();
  const search = new ElasticSearchIndex({ url, prefix: 'spec', pauses: [1, 1, 1, 1] });
  const leave = async () => {
    await search.onApplicationShutdown();
    server.close();
  };
  return { search, server, url, leave };
}

const { elasticsearchUrl } = loadConfig(process.env);
const hasElasticsearch = elasticsearchUrl !== null;

/** The server that ELASTICSEARCH_URL names; what the specs built there is removed. */
export async function elasticGround(): Promise<Ground> {
  const url = elasticsearchUrl ?? '';
  const prefix = `lyceum_spec_${randomUUID().slice(0, 8)}`;
  const search = new ElasticSearchIndex({ url, prefix });
  const leave = async () => {
    await search.onApplicationShutdown();
    const client = new Client({ node: url });
    const left = Object.keys(await client.indices.get({ index: `${prefix}-*` }));
    if (left.length > 0) await client.indices.delete({ index: left });
    await client.close();
  };
  return { search, leave };
}

/** Every spec of the shared suite runs on each of them. */
export const engines = [
  { engine: 'SQLite FTS5', open: sqliteGround, isThere: true },
  { engine: 'a stand-in for Elasticsearch', open: standInGround, isThere: true },
  { engine: 'the Elasticsearch of ELASTICSEARCH_URL', open: elasticGround, isThere: hasElasticsearch },
];
