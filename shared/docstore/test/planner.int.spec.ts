import type { Collection, Document, Sort } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../src/testing/a-database.ts';

interface Plan {
  readonly stage: string;
  readonly indexName?: string;
  readonly direction?: string;
  readonly inputStage?: Plan;
  readonly inputStages?: readonly Plan[];
}

describe('the planner', () => {
  let database: TestDatabase;
  let grades: Collection<Stored>;
  beforeAll(async () => {
    database = await aDatabase();
    const documents = Array.from({ length: 200 }, (_, n) => ({
      _id: n,
      learner: n % 20,
      run: `run${n % 4}`,
      percent: n / 200,
      tags: [`t${n % 3}`, 'all'],
      ...(n % 2 ? { email: `e${n}` } : {}),
      isActive: n % 5 === 0,
    }));
    grades = await database.collection(...documents);
    await grades.createIndexes([
      { key: { run: 1, learner: 1 }, name: 'by_run_and_learner' },
      { key: { learner: 1, percent: -1 }, name: 'by_learner_best_first' },
      { key: { tags: 1 }, name: 'by_tag' },
      { key: { email: 1 }, name: 'by_email', sparse: true },
      { key: { percent: 1 }, name: 'active_by_percent', partialFilterExpression: { isActive: true } },
    ]);
  });
  afterAll(() => database.close());

  /** `index:direction`, or the stage, outermost first. */
  const outline = (plan: Plan): string => {
    if (plan.stage === 'IXSCAN') return `${plan.indexName}${plan.direction === 'backward' ? ' backward' : ''}`;
    if (plan.stage === 'FETCH') return outline(plan.inputStage as Plan);
    if (plan.inputStages) return `${plan.stage}(${plan.inputStages.map(outline).join(', ')})`;
    return plan.inputStage ? `${plan.stage}(${outline(plan.inputStage)})` : plan.stage;
  };
  const planOf = async (filter: Document, sort: Sort = {}) =>
    outline((await grades.find(filter).sort(sort).explain('queryPlanner')).queryPlanner.winningPlan);

  it.each<[Document, Sort, string]>([
    [{ _id: 3 }, {}, '_id_'],
    [{ run: 'run1' }, {}, 'by_run_and_learner'],
    [{ run: 'run1', learner: 5 }, {}, 'by_run_and_learner'],
    [{ run: { $in: ['run1', 'run2'] }, learner: 5 }, {}, 'by_run_and_learner'],
    [{ run: /^run1/ }, {}, 'by_run_and_learner'],
    [{ run: /run1/ }, {}, 'COLLSCAN'],
    [{ learner: 5 }, {}, 'by_learner_best_first'],
    [{ learner: 5 }, { percent: -1 }, 'by_learner_best_first'],
    [{ learner: 5 }, { percent: 1 }, 'by_learner_best_first backward'],
    [{ learner: 5, percent: { $gt: 0.5 } }, {}, 'by_learner_best_first'],
    [{}, { learner: 1, percent: -1 }, 'by_learner_best_first'],
    [{}, { learner: -1, percent: 1 }, 'by_learner_best_first backward'],
    [{}, { learner: 1, percent: 1 }, 'SORT(COLLSCAN)'],
    [{ run: 'run1' }, { percent: 1 }, 'SORT(by_run_and_learner)'],
    [{ tags: 't1' }, {}, 'by_tag'],
    [{}, { tags: 1 }, 'SORT(COLLSCAN)'],
    [{ email: 'e1' }, {}, 'by_email'],
    [{ email: null }, {}, 'COLLSCAN'],
    [{}, { email: 1 }, 'SORT(COLLSCAN)'],
    [{ percent: { $gt: 0.5 } }, {}, 'COLLSCAN'],
    [{ percent: { $gt: 0.5 }, isActive: true }, {}, 'active_by_percent'],
    [{ $or: [{ learner: 1 }, { run: 'run2' }] }, {}, 'OR(by_learner_best_first, by_run_and_learner)'],
    [{ $or: [{ learner: 1 }, { isActive: true }] }, {}, 'COLLSCAN'],
    [{ $expr: { $eq: ['$learner', 3] } }, {}, 'by_learner_best_first'],
    [{ isActive: true }, {}, 'COLLSCAN'],
  ])('finds %j sorted by %j by %s', async (filter, sort, plan) => {
    expect(await planOf(filter, sort)).toBe(plan);
    const found = await grades.find(filter).sort(sort).toArray();
    const scanned = await grades.find(filter).sort(sort).hint({ $natural: 1 }).toArray();
    expect(new Set(found.map(({ _id }) => _id))).toEqual(new Set(scanned.map(({ _id }) => _id)));
    const keys = Object.keys(sort);
    const ordered = (documents: readonly Document[]) => documents.map((document) => keys.map((key) => document[key]));
    expect(ordered(found)).toEqual(ordered(scanned));
  });

  it('looks at no more than it must', async () => {
    const { executionStats } = await grades.find({ run: 'run1', learner: 5 }).explain('executionStats');
    expect(executionStats).toMatchObject({ nReturned: 10, totalKeysExamined: 10, totalDocsExamined: 10 });
    const first = await grades.find({ learner: 5 }).sort({ percent: -1 }).limit(2).explain('executionStats');
    expect(first.executionStats.totalDocsExamined).toBe(2);
  });

  it('obeys a hint, by name and by key', async () => {
    const cursor = () => grades.find({ run: 'run1', learner: 5 });
    expect(outline((await cursor().hint('by_learner_best_first').explain()).queryPlanner.winningPlan)).toBe(
      'by_learner_best_first',
    );
    expect(outline((await cursor().hint({ tags: 1 }).explain()).queryPlanner.winningPlan)).toBe('by_tag');
    expect(outline((await cursor().hint({ $natural: -1 }).explain()).queryPlanner.winningPlan)).toBe('COLLSCAN');
    await expect(cursor().hint('nobody').toArray()).rejects.toMatchObject({ code: 2 });
  });

  it('obeys a hint to an index that does not hold every document', async () => {
    const collection = await database.collection({ _id: 1, a: 2, b: 1 }, { _id: 2 }, { _id: 3, a: 1 });
    await collection.createIndex({ a: 1 }, { sparse: true });
    await collection.createIndex({ a: 1 }, { name: 'part', partialFilterExpression: { b: 1 } });
    const ids = async (hint: string) =>
      (await collection.find({}, { hint }).sort({ a: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids('a_1')).toEqual([3, 1]);
    expect(await ids('part')).toEqual([1]);
    expect(await collection.countDocuments({}, { hint: 'a_1' })).toBe(2);
  });

  it.each<[string, Document]>([
    ['update', { update: 'NAME', updates: [{ q: { learner: 1 }, u: { $set: { a: 1 } } }] }],
    ['delete', { delete: 'NAME', deletes: [{ q: { learner: 1 }, limit: 1 }] }],
    ['findAndModify', { findAndModify: 'NAME', query: { learner: 1 }, remove: true }],
    ['count', { count: 'NAME', query: { learner: 1 } }],
    ['distinct', { distinct: 'NAME', key: 'run', query: { learner: 1 } }],
    [
      'aggregate',
      { aggregate: 'NAME', pipeline: [{ $match: { learner: 1 } }, { $group: { _id: '$run' } }], cursor: {} },
    ],
  ])('explains %s as well, and changes nothing', async (_, command) => {
    const named = JSON.parse(JSON.stringify(command).replace('NAME', grades.collectionName));
    const { queryPlanner } = await database.db.command({ explain: named, verbosity: 'executionStats' });
    expect(outline(queryPlanner.winningPlan)).toBe('by_learner_best_first');
    expect(await grades.countDocuments()).toBe(200);
  });
});
