import type { Connection } from 'mongoose';

interface SeenQuery {
  readonly collection: string;
  readonly filter: object;
  readonly sort: object;
}

/** How the store answers one kind of query, whatever values it is asked with. */
export interface QueryPlan {
  readonly collection: string;
  readonly filter: string;
  readonly sort: string;
  /** Names of the indexes it begins at; none when it reads the whole collection. */
  readonly indexes: readonly string[];
  /** The order comes from no index: what was found is sorted in memory. */
  readonly isSorted: boolean;
}

export interface QueryWatch {
  /** Queries that read a whole collection, as they were sent. */
  scans(): Promise<readonly string[]>;
  /** Every kind of query that was sent, in the order of the alphabet. */
  plans(): Promise<readonly QueryPlan[]>;
}

/** Methods whose first argument is a filter. */
const filtered = new Set([
  'find',
  'findOne',
  'countDocuments',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndDelete',
]);

/**
 * Notes every query that models of this connection send from now on, and tells how the store answers them. For a spec
 * that calls each use case once and expects `scans()` to be empty.
 */
export function watchQueries(connection: Connection): QueryWatch {
  const seen = new Map<string, SeenQuery>();
  connection.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    for (const query of queriesIn(collection, method, args)) seen.set(JSON.stringify(query), query);
  });
  const explained = async () => {
    await makeMissing(connection, new Set([...seen.values()].map(({ collection }) => collection)));
    return Promise.all([...seen].map(async ([text, query]) => ({ text, plan: await planOf(connection, query) })));
  };
  return {
    scans: async () => (await explained()).filter(({ plan }) => plan.indexes.length === 0).map(({ text }) => text),
    plans: async () => {
      const kinds = new Map((await explained()).map(({ plan }) => [JSON.stringify(plan), plan]));
      return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plan]) => plan);
    },
  };
}

/** Of a collection that nobody has written to yet, the store would say that there is nothing to look through. */
async function makeMissing(connection: Connection, wanted: ReadonlySet<string>): Promise<void> {
  const known = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const name of wanted) if (!known.has(name)) await connection.createCollection(name);
}

function queriesIn(collection: string, method: string, [first, second, third]: readonly unknown[]): SeenQuery[] {
  if (method === 'aggregate' && Array.isArray(first)) {
    const stage = first[0] as { $match?: object } | undefined;
    return [{ collection, filter: stage?.$match ?? {}, sort: {} }];
  }
  if (method === 'bulkWrite' && Array.isArray(first))
    return first.flatMap(statementsIn).map(({ filter }) => ({ collection, filter, sort: {} }));
  if (!filtered.has(method)) return [];
  const options = method === 'findOneAndUpdate' ? third : second;
  return [{ collection, filter: (first ?? {}) as object, sort: sortIn(options) }];
}

/** The parts of a batch that look for something: all but insertions. */
const statementsIn = (part: object): { readonly filter: object }[] =>
  Object.values(part).filter((statement) => 'filter' in statement);

const sortIn = (options: unknown): object => ({ ...(options as { sort?: object } | undefined)?.sort });

async function planOf(connection: Connection, { collection, filter, sort }: SeenQuery): Promise<QueryPlan> {
  const explain = { find: collection, filter, ...(Object.keys(sort).length > 0 && { sort }) };
  const answer = await connection.db?.command({ explain, verbosity: 'queryPlanner' });
  const plan = JSON.stringify(answer?.['queryPlanner']?.winningPlan ?? answer);
  const names = [...plan.matchAll(/"indexName":"([^"]+)"/g)].map(([, name]) => String(name));
  const isById = plan.includes('"IDHACK"');
  return {
    collection,
    filter: shapeOf(filter),
    sort: Object.entries(sort)
      .map(([path, direction]) => (direction < 0 ? `${path} descending` : path))
      .join(', '),
    indexes: plan.includes('COLLSCAN') ? [] : isById ? ['_id_'] : [...new Set(names)],
    isSorted: plan.includes('"SORT"'),
  };
}

/** A filter without its values: paths, and the operators where it is not equality. */
const shapeOf = (filter: object): string =>
  Object.entries(filter)
    .map(([name, value]) => conditionOf(name, value))
    .sort()
    .join(', ');

function conditionOf(name: string, value: unknown): string {
  if (name.startsWith('$') && Array.isArray(value)) {
    const branches = new Set(value.map((branch) => (branch instanceof Object ? shapeOf(branch) : '…')));
    return `${name}(${[...branches].sort().join(' | ')})`;
  }
  const operators = value instanceof Object ? Object.keys(value).filter((key) => key.startsWith('$')) : [];
  return operators.length > 0 ? `${name} ${operators.sort().join(' ')}` : name;
}
