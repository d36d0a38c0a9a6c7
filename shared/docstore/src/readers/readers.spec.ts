import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeDocument } from '../bson/encode.ts';
import { docOf } from '../bson/values.ts';
import type { ReadContext } from '../commands/queries.ts';
import { Engine } from '../engine.ts';
import { aDataDir } from '../testing/a-database.ts';

describe('reader threads', () => {
  const { dataDir, remove } = aDataDir();
  let engine: Engine;
  let counting: ReadContext;
  let listing: ReadContext;
  beforeAll(() => {
    engine = new Engine({ file: join(dataDir, 'docstore.db'), synchronous: 'NORMAL' });
    const collection = engine.plainWriter.ensureCollection('school.learners');
    for (let _id = 0; _id < 3; _id++) engine.plainWriter.insert(collection, encodeDocument(docOf({ _id })));
    engine.group.flush();
    const context = { view: engine.plainWriter, database: 'school', deadline: null };
    counting = { ...context, body: docOf({ count: 'learners' }) };
    listing = { ...context, body: docOf({ find: 'learners' }) };
  });
  afterAll(async () => {
    await engine.readers.close();
    await engine.close();
    remove();
  });

  const muchLater = () => Date.now() + 60_000;

  it('end when nothing was asked of them for a while, and come again', async () => {
    expect(await engine.readers.answer('count', counting)).toBe(3);
    await engine.readers.endIdle(Date.now());
    expect(engine.readers.count).toBe(1);
    await engine.readers.endIdle(muchLater());
    expect(engine.readers.count).toBe(0);
    expect(await engine.readers.answer('count', counting)).toBe(3);
  });

  it('stay as long as one of their cursors is open', async () => {
    const results = engine.readers.open('find', listing);
    expect((await results.take(1)).documents).toHaveLength(1);
    await engine.readers.endIdle(muchLater());
    expect((await results.take(5)).documents).toHaveLength(2);
    results.close();
    await engine.readers.endIdle(muchLater());
    expect(engine.readers.count).toBe(0);
  });
});
