import type { Connection, Model, Schema } from 'mongoose';

/**
 * Gives adapters the Mongoose model of a schema made by `documentSchema`. Operations of a model take part in the
 * unit of work that is running, without being told.
 */
export class Models {
  readonly connection: Connection;
  readonly #models = new Map<Schema<never>, Model<never>>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  of<T>(schema: Schema<T>): Model<T> {
    const key = schema as unknown as Schema<never>;
    const known = this.#models.get(key);
    if (known) return known as unknown as Model<T>;
    const name = schema.get('collection');
    if (!name) throw new Error('The schema names no collection; make it with documentSchema(name, definition)');
    const model = this.connection.model<T>(name, schema);
    this.#models.set(key, model as unknown as Model<never>);
    return model;
  }
}
