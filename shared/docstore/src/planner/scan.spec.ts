import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeDocument } from '../bson/encode.ts';
import { docOf } from '../bson/values.ts';
import { Engine } from '../engine.ts';
import type { Collection } from '../storage/collection.ts';
import { scanCollection } from './scan.ts';

describe('a scan of a collection', () => {
  let folder: string;
  let engine: Engine;
  let collection: Collection;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docstore-scan-'));
    engine = new Engine({ file: join(folder, 'docstore.db'), synchronous: 'NORMAL' });
    engine.group.begin();
    collection = engine.catalog.create('db.c');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const fill = (texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) collection.insert(i + 1, encodeDocument(docOf({ _id: i + 1, text })));
  };
  const drop = (rid: number) => collection.delete(rid, collection.read(rid) as Buffer);
  const scanned = (expected?: number, ...direction: [isReverse?: boolean, after?: number]) =>
    Array.from(scanCollection({ database: engine.database, collection, expected }, ...direction), ({ rid, row }) => {
      expect(row.bytes.equals(collection.read(rid) as Buffer)).toBe(true);
      return rid;
    });
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  it.each([0, 1, 16, 17, 101, 102, 103, 510, 511, 3_000])('of %i documents meets each once, in order', (count) => {
    fill(upTo(count).map((n) => 'x'.repeat(n % 70)));
    for (const expected of [undefined, 1, 17, 1_000]) expect(scanned(expected)).toEqual(upTo(count));
    expect(scanned(undefined, true)).toEqual(upTo(count).reverse());
  });

  it('knows which record a document is where others are gone', () => {
    fill(upTo(400).map((n) => `text ${n}`));
    const gone = [1, 2, 50, 51, 199, 399, 400];
    for (const rid of gone) drop(rid);
    const left = upTo(400).filter((rid) => !gone.includes(rid));
    expect(scanned()).toEqual(left);
    expect(scanned(undefined, true)).toEqual([...left].reverse());
    expect(scanned(undefined, false, 198)).toEqual(left.filter((rid) => rid > 198));
  });

  it('reads large documents between small ones a few at a time', () => {
    fill(upTo(2_000).map((n) => (n > 1_500 && n < 1_540 ? 'large'.repeat(50_000) : 'small')));
    const reads = [vi.spyOn(engine.database, 'rows'), vi.spyOn(engine.database, 'row')];
    expect(scanned()).toEqual(upTo(2_000));
    expect(scanned(undefined, true)).toEqual(upTo(2_000).reverse());
    const chunks = reads.flatMap(({ mock }) =>
      mock.results.flatMap(({ value }, n) => (mock.calls[n]?.[0].includes('LIMIT') ? [[value].flat(2)] : [])),
    );
    const bytesOf = (values: readonly unknown[]) =>
      values.reduce((sum: number, value) => sum + (value instanceof Uint8Array ? value.length : 0), 0);
    expect(Math.max(...chunks.map(bytesOf))).toBeLessThan(5_000_000);
    expect(chunks.length).toBeLessThan(400);
  });

  it('hands out rows that can be kept without all that they were read with', () => {
    fill(upTo(300).map(() => 'x'.repeat(100)));
    const rows = Array.from(scanCollection({ database: engine.database, collection }), ({ row }) => row);
    expect(rows[20]?.bytes.buffer.byteLength).toBeGreaterThan(10_000);
    expect(rows[20]?.own().bytes.buffer.byteLength).toBeLessThan(10_000);
    expect(rows[20]?.bytes.equals(collection.read(21) as Buffer)).toBe(true);
  });
});
