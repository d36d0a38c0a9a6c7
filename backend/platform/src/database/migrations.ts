import type { Connection, mongo } from 'mongoose';

/** One step forward of the store: indexes and data changes. Safe to run again after it was cut short. */
export interface Migration {
  /** `NNNN-what`, unique within its module, run in this order. */
  readonly name: string;
  up(connection: Connection): Promise<void>;
}

interface Applied {
  readonly _id: string;
  readonly appliedAt: Date;
}

/** Collects the migrations of all modules and runs, at start, those that this store has not seen. */
export class Migrations {
  readonly #connection: Connection;
  readonly #registered = new Map<string, readonly Migration[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Called by a module's constructor, before the start runs them. */
  register(module: string, migrations: readonly Migration[]): void {
    if (this.#registered.has(module)) throw new Error(`Module ${module} registered its migrations twice`);
    const names = migrations.map(({ name }) => name);
    if (new Set(names).size !== names.length || names.some((name, i) => i > 0 && name < (names[i - 1] ?? '')))
      throw new Error(`Migrations of ${module} must have unique names in ascending order: ${names.join(', ')}`);
    this.#registered.set(module, migrations);
  }

  /** Runs what is missing and returns the names of what it ran. */
  async run(): Promise<readonly string[]> {
    const applied = this.#connection.collection<Applied>('platform_migrations');
    const done = new Set((await applied.find({}).toArray()).map(({ _id }) => _id));
    const ran: string[] = [];
    for (const [module, migrations] of this.#registered) {
      for (const migration of migrations) {
        const id = `${module}/${migration.name}`;
        if (done.has(id)) continue;
        await migration.up(this.#connection);
        await applied.updateOne({ _id: id }, { $set: { appliedAt: new Date() } }, { upsert: true });
        ran.push(id);
      }
    }
    return ran;
  }
}

/** Creates indexes where they are missing; each needs its own name so that `explain` and errors can name it. */
export async function ensureIndexes(connection: Connection, collection: string, indexes: readonly NamedIndex[]) {
  for (const { key, ...options } of indexes) await connection.collection(collection).createIndex(key, options);
}

export type NamedIndex = mongo.CreateIndexesOptions & {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
};

/** Does nothing when there is no such index. */
export async function dropIndex(connection: Connection, collection: string, name: string): Promise<void> {
  const found = await connection.collection(collection).indexes();
  if (found.some((index) => index.name === name)) await connection.collection(collection).dropIndex(name);
}
