import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import { docOf } from '../bson/values.ts';
import { Engine } from '../engine.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { runQuery } from '../planner/query.ts';
import { scanCollection } from '../planner/scan.ts';
import type { Collection } from '../storage/collection.ts';
import { pick, randomFrom } from '../testing/random-values.ts';
import { Blocked, type Transaction } from './transaction.ts';
import type { Writer } from './writer.ts';

/** What one step does to the document of an id: `k` is unique among all documents. */
type Step =
  | { readonly kind: 'add'; readonly id: number; readonly by: number }
  | { readonly kind: 'rekey'; readonly id: number; readonly k: number }
  | { readonly kind: 'insert'; readonly id: number; readonly k: number }
  | { readonly kind: 'delete'; readonly id: number };

type Contents = Map<number, { readonly k: number; readonly v: number }>;

/** Not commutative: the order of two steps shows in the result. */
const applied = (v: number, by: number): number => (v * 3 + by) % 1_000_003;

/** What a step makes of the contents when nothing runs beside it; false when it is impossible. */
function replay(contents: Contents, step: Step): boolean {
  const found = contents.get(step.id);
  const isTaken = (k: number) => [...contents].some(([id, other]) => id !== step.id && other.k === k);
  if (step.kind === 'insert') {
    if (found || isTaken(step.k)) return false;
    contents.set(step.id, { k: step.k, v: 1 });
    return true;
  }
  if (!found) return false;
  if (step.kind === 'rekey' && isTaken(step.k)) return false;
  if (step.kind === 'delete') contents.delete(step.id);
  if (step.kind === 'add') contents.set(step.id, { ...found, v: applied(found.v, step.by) });
  if (step.kind === 'rekey') contents.set(step.id, { ...found, k: step.k });
  return true;
}

/** The same in the store; false when the document is not as the step needs it. */
function perform(writer: Writer, collection: Collection, step: Step): boolean {
  const matcher = compileFilter(docOf({ _id: step.id }));
  const [found] = runQuery(writer, collection, { matcher, sort: [], skip: 0, limit: 1, hint: null });
  if (step.kind === 'insert') {
    writer.insert(collection, encodeDocument(docOf({ _id: step.id, k: step.k, v: 1 })));
    return true;
  }
  if (!found) return false;
  const { rid } = found;
  const before = writer.current(collection, rid);
  if (!before) return false;
  const doc = Row.raw(before).doc;
  if (step.kind === 'delete') writer.delete(collection, rid, before);
  if (step.kind === 'add')
    writer.replace(
      collection,
      rid,
      before,
      encodeDocument(new Map(doc).set('v', applied(doc.get('v') as number, step.by))),
    );
  if (step.kind === 'rekey') writer.replace(collection, rid, before, encodeDocument(new Map(doc).set('k', step.k)));
  return true;
}

function randomStep(random: () => number): Step {
  const id = Math.floor(random() * 8);
  const k = Math.floor(random() * 10);
  return pick<Step>(random, [
    { kind: 'add', id, by: Math.floor(random() * 1000) },
    { kind: 'rekey', id, k },
    { kind: 'insert', id, k },
    { kind: 'delete', id },
  ]);
}

interface Running {
  readonly transaction: Transaction;
  readonly writer: Writer;
  readonly done: Step[];
}

/** Runs transactions and plain writes step by step in a random order; gives the steps in the order they took effect. */
function runHistory(engine: Engine, collection: Collection, seed: number): Step[] {
  const random = randomFrom(seed);
  const effective: Step[] = [];
  const open: Running[] = [];
  let number = 0n;
  for (let turn = 0; turn < 400; turn++) {
    if (open.length < 4 && random() < 0.3) {
      const transaction = engine.transactions.start(`s${seed}-${++number}`, 1n, Date.now());
      open.push({ transaction, writer: engine.writerOf(transaction), done: [] });
    } else if (random() < 0.15 || open.length === 0) plainStep(engine, collection, randomStep(random), effective);
    else {
      const running = pick(random, open);
      const isOver =
        random() < 0.3
          ? finish(engine, running, random() < 0.8, effective)
          : !transactionStep(engine, running, collection, randomStep(random));
      if (isOver) open.splice(open.indexOf(running), 1);
    }
    if (random() < 0.2) engine.group.flush();
  }
  for (const running of open) engine.transactions.abort(running.transaction);
  engine.group.flush();
  return effective;
}

function plainStep(engine: Engine, collection: Collection, step: Step, effective: Step[]): void {
  try {
    if (perform(engine.plainWriter, collection, step)) effective.push(step);
  } catch (error) {
    if (!(error instanceof Blocked) && !(error instanceof CommandError && error.code === 11_000)) throw error;
  }
}

/** False when the transaction had to end. */
function transactionStep(
  engine: Engine,
  { transaction, writer, done }: Running,
  collection: Collection,
  step: Step,
): boolean {
  try {
    if (perform(writer, collection, step)) {
      done.push(step);
      return true;
    }
  } catch (error) {
    if (!(error instanceof CommandError) || ![112, 11_000].includes(error.code)) throw error;
  }
  engine.transactions.abort(transaction);
  return false;
}

function finish(engine: Engine, { transaction, done }: Running, isCommit: boolean, effective: Step[]): true {
  if (isCommit) {
    engine.transactions.commit(transaction);
    effective.push(...done);
  } else engine.transactions.abort(transaction);
  return true;
}

describe('a history of transactions that ran side by side', () => {
  it.each(Array.from({ length: 25 }, (_, seed) => [seed + 1]))(
    'ends as its steps in the order of the commits end: seed %i',
    async (seed) => {
      const folder = mkdtempSync(join(tmpdir(), 'docstore-history-'));
      const engine = new Engine({ file: join(folder, 'docstore.db'), synchronous: 'NORMAL' });
      const collection = engine.plainWriter.ensureCollection('db.c');
      engine.catalog.addIndex(collection, docOf({ v: 2, key: docOf({ k: 1 }), name: 'k_1', unique: true }));
      const steps = runHistory(engine, collection, seed);
      const expected: Contents = new Map();
      const impossible = steps.filter((step) => !replay(expected, step));
      const stored: Contents = new Map();
      for (const { row } of scanCollection({ database: engine.database, collection })) {
        const { doc } = row;
        stored.set(doc.get('_id') as number, { k: doc.get('k') as number, v: doc.get('v') as number });
        for (const index of collection.indexes)
          expect(index.keysOf(row).keys.every((key) => collection.holderOf(index, key) !== null)).toBe(true);
      }
      expect(impossible).toEqual([]);
      expect(steps.length).toBeGreaterThan(10);
      expect(stored).toEqual(expected);
      expect(collection.count).toBe(stored.size);
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  );
});
