import type { Connection } from 'mongoose';

interface SeenQuery {
  readonly collection: string;
  readonly filter: object;
  readonly sort: object;
}

/** Methods whose first argument is a filter. */
const filtered = new Set([
  'find',
  'findOne',
  'countDocuments',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
]);

/**
 * Notes every query that models of this connection send from now on, and tells which of them the store would answer by
 * reading a whole collection. For a spec that calls each use case once and expects `scans()` to be empty.
 */
export function watchQueries(connection: Connection): { scans(): Promise<readonly string[]> } {
  const seen = new Map<string, SeenQuery>();
  connection.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    const query = queryIn(collection, method, args);
    if (query) seen.set(JSON.stringify(query), query);
  });
  return {
    scans: async () => {
      const found: string[] = [];
      for (const [text, query] of seen) if (await isScan(connection, query)) found.push(text);
      return found;
    },
  };
}

function queryIn(collection: string, method: string, [first, second]: readonly unknown[]): SeenQuery | null {
  if (filtered.has(method)) return { collection, filter: (first ?? {}) as object, sort: sortIn(second) };
  if (method !== 'aggregate' || !Array.isArray(first)) return null;
  const stage = first[0] as { $match?: object } | undefined;
  return { collection, filter: stage?.$match ?? {}, sort: {} };
}

const sortIn = (options: unknown): object => ({ ...(options as { sort?: object } | undefined)?.sort });

async function isScan(connection: Connection, { collection, filter, sort }: SeenQuery): Promise<boolean> {
  const explain = { find: collection, filter, ...(Object.keys(sort).length > 0 && { sort }) };
  const plan = await connection.db?.command({ explain, verbosity: 'queryPlanner' });
  return JSON.stringify(plan?.['queryPlanner']?.winningPlan ?? plan).includes('COLLSCAN');
}
