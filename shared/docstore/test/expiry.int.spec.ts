import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeDocument } from '../src/bson/encode.ts';
import { docOf, type Maybe } from '../src/bson/values.ts';
import { Engine } from '../src/engine.ts';
import { deleteExpired } from '../src/process/expiry.ts';
import { aDataDir } from '../src/testing/a-database.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const ago = (seconds: number) => new Date(now - seconds * 1000);

describe('a TTL index', () => {
  let directory: ReturnType<typeof aDataDir>;
  let engine: Engine;
  beforeEach(() => {
    directory = aDataDir();
    engine = new Engine({ file: join(directory.dataDir, 'docstore.db'), synchronous: 'NORMAL' });
  });
  afterEach(async () => {
    await engine.close();
    directory.remove();
  });

  const filled = (options: Readonly<Record<string, Maybe>>, ...values: Maybe[]) => {
    const collection = engine.plainWriter.ensureCollection('db.c');
    engine.catalog.addIndex(collection, docOf({ v: 2, key: docOf({ at: 1 }), name: 'at_1', ...options }));
    for (const [_id, at] of values.entries())
      engine.plainWriter.insert(collection, encodeDocument(docOf({ _id, at, keep: _id % 2 === 1 })));
    return collection;
  };

  it('lets documents go when their time is over, and no others', async () => {
    const collection = filled({ expireAfterSeconds: 60 }, ago(61), ago(59), 'yesterday', null, undefined, [
      ago(1),
      ago(99),
    ]);
    expect(await deleteExpired(engine, now)).toBe(2);
    expect(collection.count).toBe(4);
  });

  it('that is partial lets go only what it holds', async () => {
    const partialFilterExpression = docOf({ keep: true });
    const collection = filled({ expireAfterSeconds: 0, partialFilterExpression }, ago(5), ago(5), ago(5));
    expect(await deleteExpired(engine, now)).toBe(1);
    expect(collection.count).toBe(2);
  });

  it('clears more than one batch', async () => {
    const collection = filled({ expireAfterSeconds: 0 }, ...Array.from({ length: 450 }, () => ago(5)));
    expect(await deleteExpired(engine, now)).toBe(450);
    expect(collection.count).toBe(0);
  });

  it('leaves what a transaction is changing', async () => {
    const collection = filled({ expireAfterSeconds: 0 }, ago(5));
    const transaction = engine.transactions.start('s', 1n, Date.now());
    const writer = engine.writerOf(transaction);
    const before = writer.current(collection, 1);
    if (!before) throw new Error('nothing stored');
    writer.replace(collection, 1, before, encodeDocument(docOf({ _id: 0, at: ago(-60) })));
    expect(await deleteExpired(engine, now)).toBe(0);
    engine.transactions.commit(transaction);
    expect(await deleteExpired(engine, now)).toBe(0);
    expect(collection.count).toBe(1);
  });
});
