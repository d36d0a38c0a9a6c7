import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, BSONRegExp, Decimal128, Double, Long, MongoClient, ObjectId, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpTo, checkDatabase, dumpDatabase, restoreDatabase, startDocstore, statsOf } from '../src/index.ts';
import { aDatabase, type TestDatabase } from '../src/testing/a-database.ts';

const everyType = {
  _id: new ObjectId('000000000000000000000001'),
  double: new Double(5),
  long: Long.fromNumber(5),
  int: 5,
  decimal: Decimal128.fromString('5.50'),
  text: 'Grüße',
  binary: new Binary(Buffer.from([1, 2]), 4),
  date: new Date(0),
  regex: new BSONRegExp('^a', 'i'),
  stamp: new Timestamp({ t: 1, i: 2 }),
  nested: { list: [null, true, { deep: [] }] },
};

describe('a database', () => {
  let source: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    source = await aDatabase({ promoteValues: false, bsonRegExp: true });
    folder = await mkdtemp(join(tmpdir(), 'docstore-tools-'));
    await source.db.collection('types').insertOne(everyType);
    await source.db
      .collection<{ _id: number }>('many')
      .insertMany(Array.from({ length: 2_500 }, (_, n) => ({ _id: n, tags: [`t${n % 5}`, 'x'] })));
    await source.db.collection('many').createIndex({ tags: 1 }, { name: 'by_tag' });
    await source.db
      .collection('many')
      .createIndex({ n: 1 }, { unique: true, partialFilterExpression: { n: { $gt: 0 } } });
    await source.db.createCollection('empty');
  });
  afterAll(async () => {
    await source.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is dumped as mongodump does and comes back with its types and indexes', async () => {
    expect(await dumpDatabase(source.db, folder)).toEqual([
      { collection: 'empty', documents: 0 },
      { collection: 'many', documents: 2_500 },
      { collection: 'types', documents: 1 },
    ]);
    const dumped = join(folder, source.db.databaseName);
    expect((await readdir(dumped)).sort()).toEqual(
      ['empty', 'many', 'types'].flatMap((name) => [`${name}.bson`, `${name}.metadata.json`]),
    );
    expect(JSON.parse(await readFile(join(dumped, 'many.metadata.json'), 'utf8'))).toMatchObject({
      collectionName: 'many',
      indexes: [{ name: '_id_', key: { _id: { $numberInt: '1' } } }, { name: 'by_tag' }, { unique: true }],
    });
    const target = await aDatabase({ promoteValues: false, bsonRegExp: true });
    expect(await restoreDatabase(target.db, dumped)).toEqual(await dumpDatabase(source.db, folder));
    expect(await target.db.collection('types').findOne({})).toEqual(await source.db.collection('types').findOne({}));
    expect(await target.db.collection('many').indexes()).toEqual(await source.db.collection('many').indexes());
    expect(await target.db.collection('many').countDocuments({ tags: 't1' })).toEqual(
      await source.db.collection('many').countDocuments({ tags: 't1' }),
    );
    await expect(restoreDatabase(target.db, dumped)).rejects.toThrow('is not empty');
    await restoreDatabase(target.db, dumped, { drop: true });
    await target.close();
  });

  it('is checked and counted', async () => {
    const plain = await aDatabase();
    const db = plain.client.db(source.db.databaseName);
    expect(
      (await checkDatabase(db)).map(({ collection, documents, isValid }) => [collection, documents, isValid]),
    ).toEqual([
      ['empty', 0, true],
      ['many', 2_500, true],
      ['types', 1, true],
    ]);
    const stats = await statsOf(db);
    expect(stats.documents).toBe(2_501);
    expect(stats.collections[1]).toMatchObject({ collection: 'many', documents: 2_500, indexes: 3 });
    expect(stats.collections[1]?.indexBytes).toBeGreaterThan(2_500 * 8);
    await plain.close();
  });

  it('is backed up into a file that another store opens', async () => {
    const restored = await mkdtemp(join(tmpdir(), 'docstore-backup-'));
    const file = join(restored, 'docstore.db');
    await backUpTo(source.db, file);
    await expect(backUpTo(source.db, file)).rejects.toThrow('exists');
    const store = await startDocstore({ dataDir: restored });
    const client = await new MongoClient(store.uri).connect();
    expect(await client.db(source.db.databaseName).collection('many').countDocuments({ tags: 't1' })).toBe(500);
    await client.close();
    await store.stop();
    await rm(restored, { recursive: true, force: true });
  });
});
