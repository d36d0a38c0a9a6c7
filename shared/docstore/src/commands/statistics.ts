import { statSync } from 'node:fs';
import { type Doc, double, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { scanCollection } from '../planner/scan.ts';
import { type Command, type CommandContext, ok } from './command.ts';
import { countOption, namespaceOf } from './options.ts';

const collStats: Command = {
  options: 'scale',
  run: (context) => {
    const namespace = namespaceOf(context);
    const collection = context.engine.catalog.get(namespace);
    const scale = scaleOf(context.body);
    const [count, bytes] = [collection?.count ?? 0, collection?.bytes ?? 0];
    const { totalIndexSize, indexSizes } = indexBytes(
      context,
      collection?.indexes.map(({ name, table }) => [name, table]) ?? [],
    );
    return ok({
      ns: namespace,
      size: scaled(bytes, scale),
      count,
      avgObjSize: count > 0 ? Math.round(bytes / count) : undefined,
      storageSize: scaled(bytes, scale),
      nindexes: collection?.indexes.length ?? 0,
      totalIndexSize,
      indexSizes,
      capped: false,
      scaleFactor: scale,
    });
  },
};

const dbStats: Command = {
  options: 'scale freeStorage',
  run: ({ engine, database, body }) => {
    const scale = scaleOf(body);
    const collections = engine.catalog.ofDatabase(database);
    const objects = collections.reduce((sum, { count }) => sum + count, 0);
    const bytes = collections.reduce((sum, collection) => sum + collection.bytes, 0);
    return ok({
      db: database,
      collections: collections.length,
      views: 0,
      objects,
      avgObjSize: double(objects > 0 ? bytes / objects : 0),
      dataSize: double(bytes / scale),
      storageSize: double(statSync(engine.database.file).size / scale),
      indexes: collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
      scaleFactor: scale,
    });
  },
};

const validate: Command = {
  options: 'full repair metadata background scandata enforceFastCount checkBSONConformance',
  run: (context) => {
    const namespace = namespaceOf(context);
    const collection = context.engine.catalog.get(namespace);
    if (!collection) throw new CommandError(26, `Collection '${namespace}' does not exist to validate.`);
    let counted = 0;
    const errors: string[] = [];
    for (const { rid, row } of scanCollection({ database: context.engine.database, collection })) {
      counted++;
      for (const index of collection.indexes) {
        const { keys } = index.keysOf(row);
        const find = context.engine.database.prepare(`SELECT 1 FROM ${index.table} WHERE k=? AND rid=?`);
        if (keys.some((key) => !find.get(key, rid))) errors.push(`record ${rid} has no key in index ${index.name}`);
      }
    }
    if (counted !== collection.count) errors.push(`${counted} records found, ${collection.count} counted`);
    return ok({
      ns: namespace,
      nrecords: counted,
      nIndexes: collection.indexes.length,
      valid: errors.length === 0,
      errors,
      warnings: [],
    });
  },
};

export const statistics = { collStats, dbStats, validate };

function scaleOf(body: Doc): number {
  const scale = countOption(body, 'scale', 1);
  if (scale === 0) throw new CommandError(51024, "BSON field 'scale' value must be >= 1, actual value '0'");
  return scale;
}

const scaled = (bytes: number, scale: number): bigint => BigInt(Math.floor(bytes / scale));

function indexBytes({ engine, body }: CommandContext, tables: readonly (readonly [string, string])[]) {
  const sizes = tables.map(([name, table]): [string, bigint] => {
    const [bytes] = engine.database.row<[number]>(`SELECT coalesce(sum(length(k)+8),0) FROM ${table}`) ?? [0];
    return [name, scaled(bytes, scaleOf(body))];
  });
  return { totalIndexSize: sizes.reduce((sum, [, size]) => sum + size, 0n), indexSizes: new Map<string, Value>(sizes) };
}
