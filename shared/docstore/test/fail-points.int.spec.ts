import { type Collection, type Document, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../src/process/server.ts';
import { aDatabase, aDataDir } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';
import type { Listening } from '../src/wire/server.ts';

describe('a store that takes faults', () => {
  const { dataDir, remove } = aDataDir();
  let server: Listening;
  let client: MongoClient;
  let collection: Collection<{ _id: number }>;
  const sent: string[] = [];
  beforeAll(async () => {
    server = await serve({ dataDir, where: { port: 0 }, synchronous: 'NORMAL', takesFaults: true });
    client = await new MongoClient(`mongodb://127.0.0.1:${server.port}/?replicaSet=docstore`, {
      monitorCommands: true,
    }).connect();
    client.on('commandStarted', ({ commandName }) => sent.push(commandName));
    collection = client.db('a').collection('b');
  });
  afterEach(async () => {
    await order('off', {});
    await collection.deleteMany({});
    sent.length = 0;
  });
  afterAll(async () => {
    await client.close();
    await server.close();
    remove();
  });

  const order = (mode: unknown, data: Document) =>
    client.db('admin').command({ configureFailPoint: 'failCommand', mode, data });
  const insert = () => collection.insertOne({ _id: 1 });

  it.each<[string, Document]>([
    ['an error that says so', { errorCode: 91 }],
    ['a connection that ends', { closeConnection: true }],
    ['a write concern that failed meanwhile', { writeConcernError: { code: 91, errmsg: 'going' } }],
  ])('has drivers send a write again after %s, and it is done once', async (_, fault) => {
    await order({ times: 1 }, { failCommands: ['insert'], ...fault });
    await insert();
    expect(sent.filter((name) => name === 'insert')).toHaveLength(2);
    expect(await collection.countDocuments()).toBe(1);
  });

  it('strikes as often as it was told, and tells how often it did', async () => {
    await order({ times: 2 }, { failCommands: ['find'], errorCode: 8 });
    for (let i = 0; i < 2; i++) expect((await refusalOf(collection.findOne({}))).code).toBe(8);
    expect(await collection.findOne({})).toBeNull();
    expect((await order('off', {})).count).toBe(2);
  });

  it('lets some go free first', async () => {
    await order({ skip: 1 }, { failCommands: ['find'], errorCode: 8 });
    expect(await collection.findOne({})).toBeNull();
    expect((await refusalOf(collection.findOne({}))).code).toBe(8);
  });

  it('gives the labels that were ordered, and inside a transaction the one of transactions', async () => {
    await order('alwaysOn', { failCommands: ['insert'], errorCode: 8, errorLabels: ['Odd'] });
    expect((await refusalOf(insert())).labels).toContain('Odd');
    await order('alwaysOn', { failCommands: ['insert'], errorCode: 112 });
    await client.withSession(async (session) => {
      session.startTransaction();
      const { labels } = await refusalOf(collection.insertOne({ _id: 1 }, { session }));
      expect(labels).toContain('TransientTransactionError');
    });
  });

  it('holds a command up', async () => {
    await order({ times: 1 }, { failCommands: ['find'], blockConnection: true, blockTimeMS: 50 });
    const began = performance.now();
    await collection.findOne({});
    expect(performance.now() - began).toBeGreaterThanOrEqual(45);
  });

  it('has but one fail point', async () => {
    const other = client.db('admin').command({ configureFailPoint: 'failGetMore', mode: 'alwaysOn' });
    expect((await refusalOf(other)).code).toBe(162);
    expect(await client.db('admin').command({ configureFailPoint: 'failGetMore', mode: 'off' })).toMatchObject({
      count: 0,
    });
  });

  it('is none that comes with the product', async () => {
    const product = await aDatabase();
    const refused = product.client.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
    expect((await refusalOf(refused)).code).toBe(115);
    await product.close();
  });
});
