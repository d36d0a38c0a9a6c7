import type { EncodableDoc } from '../bson/encode.ts';
import { type Doc, docOf, isDoc, type Value } from '../bson/values.ts';
import { failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { entryOf, words } from '../names.ts';
import type { Access } from '../planner/plan.ts';
import { planQuery, type Query, queryFor, runQuery } from '../planner/query.ts';
import { parseSort } from '../planner/sort.ts';
import type { Collection } from '../storage/collection.ts';
import { serverVersion } from './admin.ts';
import { type Command, type CommandContext, ok } from './command.ts';
import { refuseUnknownOptions } from './envelope.ts';
import { findAndModify } from './find-and-modify.ts';
import { docOption, namespaceOf, refuseCollation } from './options.ts';
import { countQuery, distinctQuery, findQuery, hintOf, pipelineOfCommand, variablesOf } from './queries.ts';
import { reads, refuseFindOptions } from './read.ts';
import { writes } from './write.ts';

const verbosities = words('queryPlanner executionStats allPlansExecution');

/** Tells how a command would find its documents; unless only the plan is wanted, it looks for them as well. */
export const explain: Command = {
  options: 'verbosity',
  run: (context) => {
    const inner = context.body.get('explain');
    if (!isDoc(inner)) throw typeMismatch('explain command requires a nested object');
    const verbosity = context.body.get('verbosity') ?? 'allPlansExecution';
    if (!verbosities.has(String(verbosity)))
      throw failedToParse("verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}");
    const explained = { ...context, body: inner };
    const namespace = namespaceOf(explained);
    const query = queryOf(inner);
    const collection = context.writer.collection(namespace);
    return ok({
      explainVersion: '1',
      queryPlanner: docOf({
        namespace,
        parsedQuery: filterOf(inner),
        winningPlan: collection ? describeQuery(collection, query) : docOf({ stage: 'EOF' }),
        rejectedPlans: [],
      }),
      executionStats: verbosity === 'queryPlanner' ? undefined : execute(explained, collection, query),
      command: inner,
      serverInfo: docOf({ version: serverVersion, process: 'docstore' }),
    });
  },
};

/** The query behind a command that finds documents. */
interface Explainable {
  readonly command: Command;
  readonly query: (body: Doc) => Query;
}

const explainable: Readonly<Record<string, Explainable>> = {
  find: { command: reads.find, query: findQuery },
  aggregate: { command: reads.aggregate, query: (body) => pipelineOfCommand(body).query },
  count: { command: reads.count, query: countQuery },
  distinct: { command: reads.distinct, query: distinctQuery },
  findAndModify: {
    command: findAndModify,
    query: (body) => ({ ...plainQuery(body, 'query'), sort: parseSort(body.get('sort')), limit: 1 }),
  },
  update: { command: writes.update, query: (body) => plainQuery(firstStatement(body, 'update'), 'q') },
  delete: { command: writes.delete, query: (body) => plainQuery(firstStatement(body, 'delete'), 'q') },
};

/** What the command would refuse when it runs is refused here as well. */
function queryOf(body: Doc): Query {
  const name = body.keys().next().value ?? '';
  const explained = entryOf(explainable, name);
  if (!explained) throw notSupported(`explain of the command ${name}`);
  refuseUnknownOptions(name, explained.command, body);
  if (name === 'find') refuseFindOptions(body);
  else refuseCollation(body);
  return explained.query(body);
}

function plainQuery(body: Doc, filter: string): Query {
  const matcher = compileFilter(docOption(body, filter), variablesOf(body.get('let')));
  return queryFor(matcher, { hint: hintOf(body) });
}

function firstStatement(body: Doc, name: 'update' | 'delete'): Doc {
  const statements = body.get(`${name}s`);
  const first = Array.isArray(statements) ? statements[0] : undefined;
  if (!isDoc(first)) throw failedToParse(`explain of ${name} needs a statement`);
  return first;
}

function filterOf(body: Doc): Doc {
  const name = body.keys().next().value;
  if (name === 'update' || name === 'delete') return docOption(firstStatement(body, name), 'q');
  return docOption(body, body.has('filter') ? 'filter' : 'query');
}

function describeQuery(collection: Collection, query: Query): Doc {
  const plan = planQuery(collection, query);
  const access = describeAccess(plan);
  const isSorted = query.sort.length === 0 || (plan.kind === 'index' && plan.coversSort);
  const sortPattern: Doc = new Map(query.sort.map(({ path, direction }): [string, Value] => [path, direction]));
  return isSorted ? access : docOf({ stage: 'SORT', sortPattern, inputStage: access });
}

function describeAccess(plan: Access): Doc {
  switch (plan.kind) {
    case 'scan':
      return docOf({ stage: 'COLLSCAN', direction: plan.isReverse ? 'backward' : 'forward' });
    case 'union':
      return docOf({ stage: 'OR', inputStages: plan.branches.map(describeAccess) });
    case 'index': {
      const { index } = plan;
      const scan = docOf({
        stage: 'IXSCAN',
        indexName: index.name,
        keyPattern: index.pattern,
        isMultiKey: index.isMultikey,
        isUnique: index.isUnique,
        isSparse: index.isSparse,
        isPartial: index.partial !== null,
        direction: plan.isReverse ? 'backward' : 'forward',
        boundFields: [...plan.boundPaths],
        ranges: plan.ranges.length,
      });
      return docOf({ stage: 'FETCH', inputStage: scan });
    }
  }
}

function execute({ writer, deadline }: CommandContext, collection: Collection | null, query: Query): EncodableDoc {
  const stats = { keysExamined: 0, documentsExamined: 0 };
  const startedAt = performance.now();
  let found = 0;
  if (collection) for (const _ of runQuery(writer, collection, query, { stats, deadline })) found++;
  return docOf({
    executionSuccess: true,
    nReturned: found,
    executionTimeMillis: Math.round(performance.now() - startedAt),
    totalKeysExamined: stats.keysExamined,
    totalDocsExamined: stats.documentsExamined,
  });
}
