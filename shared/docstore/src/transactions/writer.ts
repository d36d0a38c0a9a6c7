import type { ReadView } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';

/** Changes documents, outside or inside a transaction. A call either does all of its change or throws before any. */
export interface Writer extends ReadView {
  /** The collection, made when it is not there. */
  ensureCollection(namespace: string): Collection;
  /** The version of a document this writer sees now. */
  current(collection: Collection, rid: number): Buffer | null;
  insert(collection: Collection, bytes: Buffer): void;
  replace(collection: Collection, rid: number, before: Buffer, after: Buffer): void;
  delete(collection: Collection, rid: number, before: Buffer): void;
}
