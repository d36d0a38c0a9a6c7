import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeDocument } from '../bson/encode.ts';
import { docOf, type Maybe, toNumber } from '../bson/values.ts';
import { Dispatcher } from '../commands/dispatch.ts';
import { Engine } from '../engine.ts';
import { GroupCommit } from './group-commit.ts';
import { LogSync } from './log-sync.ts';

describe('the writes of one turn', () => {
  let folder: string;
  let engine: Engine;
  let dispatcher: Dispatcher;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docstore-commit-'));
    engine = new Engine({ file: join(folder, 'docstore.db'), synchronous: 'NORMAL' });
    dispatcher = new Dispatcher(engine);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const insert = async (_id: number) =>
    dispatcher.run({
      body: docOf({ insert: 'c', documents: [], $db: 'db' }),
      documents: [encodeDocument(docOf({ _id }))],
    });
  const isFine = (reply: ReadonlyMap<string, unknown>) => toNumber(reply.get('ok') as number) === 1;
  const count = async () => (await dispatcher.run({ body: docOf({ count: 'c', $db: 'db' }), documents: [] })).get('n');

  it('are one commit, and every reply waits for it', async () => {
    await insert(0);
    const change = vi.spyOn(engine.database, 'change');
    const replies = await Promise.all([1, 2, 3, 4].map(insert));
    expect(replies.every(isFine)).toBe(true);
    expect(change.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
    expect(await count()).toBe(5);
  });

  it('are all lost when the commit fails, and every reply says so', async () => {
    await insert(0);
    const { change } = engine.database;
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(engine.database, 'change').mockImplementation((sql, ...values) => {
      if (sql === 'COMMIT') throw new Error('the disk is full');
      change.call(engine.database, sql, ...values);
    });
    const replies = await Promise.all([1, 2].map(insert));
    expect(replies.map((reply) => [isFine(reply), reply.get('errmsg')])).toEqual([
      [false, 'docstore could not commit: the disk is full'],
      [false, 'docstore could not commit: the disk is full'],
    ]);
    vi.restoreAllMocks();
    expect(await count()).toBe(1);
    expect(isFine(await insert(1))).toBe(true);
    expect(await count()).toBe(2);
  });

  it('of which one breaks off half-way leave nothing of it', async () => {
    await insert(0);
    const collection = engine.catalog.get('db.c');
    if (!collection) throw new Error('no collection');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(collection, 'insert').mockImplementationOnce(() => {
      engine.database.prepare(`INSERT INTO ${collection.table}(rid,doc) VALUES(99,x'00')`).run();
      throw new Error('out of memory');
    });
    expect(isFine(await insert(1))).toBe(false);
    vi.restoreAllMocks();
    const valid: Maybe = (await dispatcher.run({ body: docOf({ validate: 'c', $db: 'db' }), documents: [] })).get(
      'valid',
    ) as Maybe;
    expect(valid).toBe(true);
    expect(await count()).toBe(1);
  });

  it('are committed at once and durable when the disk has them, which a repeated write waits for as well', async () => {
    const disk = Promise.withResolvers<void>();
    const hooks = { beforeCommit: () => {}, afterRollback: () => {} };
    const group = new GroupCommit(engine.database, hooks, () => disk.promise);
    group.begin();
    let isDurable = false;
    const durable = group.durable()?.then(() => {
      isDurable = true;
    });
    const committed = group.committed();
    group.flush();
    await committed;
    expect([group.committed(), isDurable]).toEqual([null, false]);
    expect(group.durable()).toBeInstanceOf(Promise);
    disk.resolve();
    await durable;
    expect(group.durable()).toBeNull();
  });

  it('are refused once the store is ending', () => {
    const hooks = { beforeCommit: () => {}, afterRollback: () => {} };
    const group = new GroupCommit(engine.database, hooks, async () => {});
    group.close();
    expect(() => group.enter()).toThrow('docstore is ending');
    expect(() => group.begin()).toThrow('docstore is ending');
  });

  it('share one round to the disk with all that comes while another is underway', async () => {
    const log = new LogSync(engine.database.file);
    const [first, second, third] = [log.sync(), log.sync(), log.sync()];
    expect(second).toBe(third);
    expect(first).not.toBe(second);
    await Promise.all([first, second]);
    await log.close();
  });
});
