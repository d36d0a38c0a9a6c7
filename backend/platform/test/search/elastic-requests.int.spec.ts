import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ElasticSearchIndex } from '../../src/search/elastic/elastic-search-index.ts';
import { EngineUnavailable } from '../../src/telemetry/engine-unavailable.ts';
import { aCourse, aCourseIndex, type CourseIndex, school } from './courses.ts';
import { standInGround } from './grounds.ts';

const anIndex = (createdAt = 0) => ({ documents: new Map(), properties: new Map(), createdAt, meta: {} });

describe('what is asked of Elasticsearch', () => {
  let ground: Awaited<ReturnType<typeof standInGround>>;
  let courses: CourseIndex;
  beforeEach(async () => {
    ground = await standInGround();
    courses = aCourseIndex();
  });
  afterEach(() => ground.leave());

  const alias = () => `spec-${courses.name}-${courses.signature}`;

  it('creates an index behind an alias once, and then only writes', async () => {
    await ground.search.put(courses, school);
    await ground.search.put(courses, school);
    const write = [`HEAD /_alias/${alias()}-building`, 'POST /_bulk'];
    const create = [`HEAD /_alias/${alias()}`, `PUT /${alias()}-first`];
    expect(ground.server.asked.map(decodeURIComponent)).toEqual([...create, ...write, ...write]);
    expect(ground.server.aliases.get(alias())).toBe(`${alias()}-first`);
  });

  it('serves an index that another process has begun meanwhile', async () => {
    const other = new ElasticSearchIndex({ url: ground.url, prefix: 'spec' });
    await Promise.all([ground.search.put(courses, school), other.put(courses, [aCourse('more', { title: 'More' })])]);
    expect((await other.search(courses, { text: null, access: 'everything' })).total).toBe(school.length + 1);
    await other.onApplicationShutdown();
  });

  it('asks a second time only where nothing was found', async () => {
    await ground.search.put(courses, school);
    const searches = () => ground.server.asked.filter((asked) => asked.endsWith('/_search')).length;
    await ground.search.search(courses, { text: 'sorting', access: 'everything' });
    expect(searches()).toBe(1);
    await ground.search.search(courses, { text: 'soerting', access: 'everything' });
    expect(searches()).toBe(3);
  });

  it('leaves one index behind after a rebuild, and none after one that failed', async () => {
    await ground.search.put(courses, school);
    const failing = (async function* () {
      yield [aCourse('a', { title: 'A' })];
      throw new Error('the store went away');
    })();
    await expect(ground.search.rebuild(courses, failing)).rejects.toThrow('the store went away');
    expect([...ground.server.indices.keys()]).toEqual([`${alias()}-first`]);
    await ground.search.rebuild(
      courses,
      (async function* () {
        yield [aCourse('a', { title: 'A' })];
      })(),
    );
    expect([...ground.server.aliases]).toEqual([[alias(), [...ground.server.indices.keys()][0]]]);
    expect(ground.server.indices.size).toBe(1);
  });

  it('removes what an unfinished rebuild of a dead process left', async () => {
    await ground.search.put(courses, school);
    ground.server.indices.set(`${alias()}-dead`, anIndex());
    ground.server.aliases.set(`${alias()}-building`, `${alias()}-dead`);
    await ground.search.rebuild(courses, (async function* () {})());
    expect(ground.server.indices.has(`${alias()}-dead`)).toBe(false);
    expect(ground.server.indices.size).toBe(1);
  });

  it('throws when a document of many is refused', async () => {
    await ground.search.put(courses, []);
    ground.server.indices.set(`${alias()}-first`, anIndex());
    await expect(ground.search.put(courses, [aCourse('a', { title: 'A' })])).rejects.toThrow(
      'Elasticsearch refused document a: strict_dynamic_mapping_exception',
    );
  });

  const everything = { text: null, access: 'everything' } as const;

  it('sends again what the server was too busy for, and nothing else', async () => {
    ground.server.troubles.push(
      { operation: 'bulk', status: 429 },
      { operation: 'bulk', status: 429, documents: ['running', 'hidden'] },
      { operation: 'bulk', status: 503, documents: ['hidden'] },
      { operation: 'search', status: 429 },
    );
    await ground.search.put(courses, school);
    expect((await ground.search.search(courses, everything)).total).toBe(school.length);
    expect(ground.server.asked.filter((asked) => asked === 'POST /_bulk')).toHaveLength(4);
    expect(ground.server.troubles).toEqual([]);
  });

  it('gives up on a server that stays too busy', async () => {
    await ground.search.put(courses, []);
    for (let round = 0; round < 5; round++) ground.server.troubles.push({ operation: 'search', status: 429 });
    const asked = ground.search.search(courses, everything);
    await expect(asked).rejects.toThrow('queue is full');
    await expect(asked).rejects.toBeInstanceOf(EngineUnavailable);
  });

  it('sends large documents in several requests', async () => {
    const large = Array.from({ length: 4 }, (_, number) => aCourse(`c${number}`, { image: 'x'.repeat(2_000_000) }));
    await ground.search.put(courses, large);
    expect(ground.server.asked.filter((asked) => asked === 'POST /_bulk')).toHaveLength(2);
  });

  it('says once that an index was removed behind its back, and begins it anew', async () => {
    await ground.search.put(courses, school);
    const remove = () => {
      ground.server.indices.clear();
      ground.server.aliases.clear();
    };
    remove();
    await expect(ground.search.search(courses, everything)).rejects.toThrow('index_not_found_exception');
    expect(await ground.search.builtAt(courses)).toBeNull();
    remove();
    await expect(ground.search.put(courses, school)).rejects.toThrow('index_not_found_exception');
    await ground.search.put(courses, school);
    expect((await ground.search.search(courses, everything)).total).toBe(school.length);
  });

  it('removes indices for other fields, unless another version may have begun to use them', async () => {
    const [old, young] = [`spec-${courses.name}-0ld00000-first`, `spec-${courses.name}-y0un9000-first`];
    ground.server.indices.set(old, anIndex());
    ground.server.indices.set(young, anIndex(Date.now()));
    await ground.search.rebuild(courses, (async function* () {})());
    expect(ground.server.indices.has(old)).toBe(false);
    expect(ground.server.indices.has(young)).toBe(true);
  });

  it('says that a server that is gone does not answer', async () => {
    const gone = new ElasticSearchIndex({ url: 'http://127.0.0.1:9', prefix: 'spec' });
    expect(await gone.status()).toMatchObject({ engine: 'Elasticsearch at 127.0.0.1:9', isAnswering: false });
    await expect(gone.search(courses, everything)).rejects.toThrow('Search is not available: connect ECONNREFUSED');
    await gone.onApplicationShutdown();
  });
});
