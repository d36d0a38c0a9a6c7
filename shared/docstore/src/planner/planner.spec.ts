import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeDocument } from '../bson/encode.ts';
import { type Doc, docOf, type Value } from '../bson/values.ts';
import { Engine } from '../engine.ts';
import { compileFilter } from '../match/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import { pick, randomDocument, randomFrom, randomValue } from '../testing/random-values.ts';
import { describe as asText } from '../update/describe.ts';
import { countMatching, planQuery, type Query, runQuery } from './query.ts';
import { sortKeyer } from './sort.ts';

const paths = ['a', 'b', 'a.a', 'a.b', 'a.0', 'b.a'];

/** Single-field, compound, descending, sparse and partial indexes over the same few paths. */
const indexes: readonly Doc[] = [
  docOf({ key: docOf({ a: 1 }), name: 'a' }),
  docOf({ key: docOf({ b: -1 }), name: 'b_down' }),
  docOf({ key: docOf({ c: 1, a: -1 }), name: 'c_a_down' }),
  docOf({ key: docOf({ 'a.a': 1, c: 1 }), name: 'aa_c' }),
  docOf({ key: docOf({ 'a.0': 1 }), name: 'a0' }),
  docOf({ key: docOf({ 'b.a': 1 }), name: 'ba_sparse', sparse: true }),
  docOf({ key: docOf({ c: 1 }), name: 'c_partial', partialFilterExpression: docOf({ c: docOf({ $gte: 1 }) }) }),
];

describe('a planned query', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docstore-planner-'));
  let engine: Engine;
  let collection: Collection;
  const random = randomFrom(23);

  beforeAll(() => {
    engine = new Engine({ file: join(folder, 'docstore.db'), synchronous: 'NORMAL' });
    collection = engine.plainWriter.ensureCollection('db.c');
    for (const spec of indexes) engine.catalog.addIndex(collection, spec);
    for (let _id = 0; _id < 150; _id++) insert(_id);
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** `c` never holds an array, so that some indexes are not multikey. */
  function insert(_id: number): void {
    const fields = randomDocument(random, ['a', 'b'], 2);
    const document = new Map<string, Value>([
      ['_id', _id],
      ...fields,
      ['c', pick<Value>(random, [null, 1, 2, 1.5, 'x', true])],
    ]);
    engine.plainWriter.insert(collection, encodeDocument(document));
  }

  function randomFilter(depth = 1): Doc {
    const kind = random();
    if (depth > 0 && kind < 0.15) return docOf({ $or: [randomFilter(depth - 1), randomFilter(depth - 1)] });
    if (depth > 0 && kind < 0.3) return docOf({ $and: [randomFilter(depth - 1), randomFilter(depth - 1)] });
    const fields: [string, Value][] = [[pick(random, [...paths, 'c']), condition()]];
    if (random() < 0.5) fields.push([pick(random, [...paths, 'c']), condition()]);
    return new Map(fields);
  }

  function condition(): Value {
    const operand = () => randomValue(random, 1);
    const scalar = () => pick<Value>(random, [0, 1, 1.5, 2, 'a', 'ab', true, 9007199254740993n]);
    return pick<() => Value>(random, [
      () => scalar(),
      () => docOf({ $eq: operand() }),
      () => docOf({ $in: [operand(), scalar(), operand()] }),
      () => docOf({ $gt: scalar(), $lte: scalar() }),
      () => docOf({ $gte: scalar() }),
      () => docOf({ $lt: scalar() }),
      () => docOf({ $ne: scalar() }),
      () => docOf({ $exists: pick(random, [true, false]) }),
      () => docOf({ $elemMatch: docOf({ $gte: scalar() }) }),
      () => docOf({ $regex: '^a' }),
      () => docOf({ $not: docOf({ $gt: scalar() }) }),
    ])();
  }

  const queryOf = (filter: Doc, sort: Query['sort'], hint: Value | null): Query => ({
    matcher: compileFilter(filter),
    sort,
    skip: 0,
    limit: 0,
    hint,
  });
  const found = (query: Query) => [...runQuery(engine.plainWriter, collection, query)];
  const scan = docOf({ $natural: 1 });

  it('finds, counts and orders what a scan of the whole collection does', () => {
    const used = new Map<string, number>();
    for (let round = 0; round < 600; round++) {
      const filter = randomFilter();
      const sort =
        random() < 0.4 ? [{ path: pick(random, ['c', 'a', 'b', '_id']), direction: pick(random, [1, -1]) }] : [];
      const planned = queryOf(filter, sort, null);
      const plan = planQuery(collection, planned);
      const name = plan.kind === 'index' ? plan.index.name : plan.kind;
      used.set(name, (used.get(name) ?? 0) + 1);
      const ids = found(planned).map(({ rid }) => rid);
      const expected = found(queryOf(filter, [], scan)).map(({ rid }) => rid);
      const where = `${asText(filter)} by ${name}`;
      expect(
        [...ids].sort((a, b) => a - b),
        where,
      ).toEqual(expected.sort((a, b) => a - b));
      expect(countMatching(engine.plainWriter, collection, planned), where).toBe(expected.length);
      if (sort.length > 0) {
        const keys = found(planned).map(({ row }) => sortKeyer(sort)(row));
        expect(
          keys.every((key, i) => i === 0 || Buffer.compare(keys[i - 1] as Buffer, key) <= 0),
          `${where}, sorted`,
        ).toBe(true);
      }
    }
    for (const name of ['a', 'b_down', 'c_a_down', 'aa_c', 'c_partial', 'union', 'scan', '_id_'])
      expect(used.has(name), name).toBe(true);
  }, 30_000);

  it('finds the same after documents were changed and deleted', () => {
    for (const { rid, row } of found(queryOf(new Map(), [], scan))) {
      const kind = random();
      if (kind < 0.3) engine.plainWriter.delete(collection, rid, row.bytes);
      else if (kind < 0.8) {
        const fields = randomDocument(random, ['a', 'b'], 2);
        const next = new Map<string, Value>([
          ['_id', row.doc.get('_id') ?? null],
          ...fields,
          ['c', pick<Value>(random, [null, 1, 'x'])],
        ]);
        engine.plainWriter.replace(collection, rid, row.bytes, encodeDocument(next));
      }
    }
    for (let round = 0; round < 200; round++) {
      const filter = randomFilter();
      const ids = found(queryOf(filter, [], null)).map(({ rid }) => rid);
      expect(
        ids.sort((a, b) => a - b),
        asText(filter),
      ).toEqual(found(queryOf(filter, [], scan)).map(({ rid }) => rid));
    }
  });
});
