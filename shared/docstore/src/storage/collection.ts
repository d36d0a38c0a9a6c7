import { Row } from '../bson/lazy.ts';
import type { Doc } from '../bson/values.ts';
import { asBuffer, type Database } from './database.ts';
import type { IndexDefinition } from './index-definition.ts';
import type { DocumentKeys } from './index-keys.ts';
import { type KeyChange, keyChanges } from './key-changes.ts';

/** One collection: documents in table d<id>, a table per index, and its running count and size. */
export class Collection {
  readonly id: number;
  namespace: string;
  readonly uuid: Buffer;
  readonly options: Doc;
  indexes: readonly IndexDefinition[];
  /** Indexes that are being filled: kept up with every write, but of no use to readers yet. */
  building: readonly IndexDefinition[] = [];
  count: number;
  bytes: number;
  isDirty = false;
  readonly #database: Database;
  #nextRid: number;
  /** Put together once: they are looked up by their text with every document. */
  readonly #sql: { readonly read: string; readonly insert: string; readonly replace: string; readonly delete: string };

  constructor(
    database: Database,
    fields: {
      id: number;
      namespace: string;
      uuid: Buffer;
      options: Doc;
      count: number;
      bytes: number;
      indexes: readonly IndexDefinition[];
    },
  ) {
    this.#database = database;
    this.id = fields.id;
    this.namespace = fields.namespace;
    this.uuid = fields.uuid;
    this.options = fields.options;
    this.count = fields.count;
    this.bytes = fields.bytes;
    this.indexes = fields.indexes;
    const [last] = database.row<[number | null]>(`SELECT max(rid) FROM ${this.table}`) ?? [];
    this.#nextRid = (last ?? 0) + 1;
    this.#sql = {
      read: `SELECT doc FROM ${this.table} WHERE rid=?`,
      insert: `INSERT INTO ${this.table}(rid,doc) VALUES(?,?)`,
      replace: `UPDATE ${this.table} SET doc=? WHERE rid=?`,
      delete: `DELETE FROM ${this.table} WHERE rid=?`,
    };
  }

  get table(): string {
    return `d${this.id}`;
  }

  get databaseName(): string {
    return this.namespace.slice(0, this.namespace.indexOf('.'));
  }

  get name(): string {
    return this.namespace.slice(this.namespace.indexOf('.') + 1);
  }

  get idIndex(): IndexDefinition {
    return this.indexes[0] as IndexDefinition;
  }

  /** Record ids only grow while the process lives, so an open snapshot never mistakes one document for another. */
  takeRid(): number {
    return this.#nextRid++;
  }

  read(rid: number): Buffer | null {
    const found = this.#database.row<[Uint8Array]>(this.#sql.read, rid);
    return found ? asBuffer(found[0]) : null;
  }

  /** The record that holds this key in a unique index, or null. */
  holderOf(index: IndexDefinition, key: Buffer): number | null {
    return this.#database.row<[number]>(index.sql.holder, key)?.[0] ?? null;
  }

  /** What a change means for the indexes, to be checked before it is made. */
  keyChanges(before: Buffer | null, after: Buffer | null): readonly KeyChange[] {
    const indexes = this.building.length === 0 ? this.indexes : [...this.indexes, ...this.building];
    return keyChanges(indexes, before && Row.raw(before), after && Row.raw(after));
  }

  /** Writes a new document and its index rows. Unique keys were checked by the caller. */
  insert(rid: number, bytes: Buffer, changes = this.keyChanges(null, bytes)): void {
    this.#database.change(this.#sql.insert, rid, bytes);
    this.#apply(rid, changes);
    this.#changed(1, bytes.length);
  }

  replace(rid: number, before: Buffer, after: Buffer, changes = this.keyChanges(before, after)): void {
    this.#database.change(this.#sql.replace, after, rid);
    this.#apply(rid, changes);
    this.#changed(0, after.length - before.length);
  }

  delete(rid: number, bytes: Buffer): void {
    this.#database.change(this.#sql.delete, rid);
    this.#apply(rid, this.keyChanges(bytes, null));
    this.#changed(-1, -bytes.length);
  }

  /** Adds one document to an index that is being filled; a write may have done so already. */
  addToIndex(index: IndexDefinition, rid: number, { keys, isMultikey }: DocumentKeys): void {
    if (isMultikey && !index.isMultikey) this.#becomesMultikey(index);
    for (const key of keys) this.#database.change(index.sql.add, key, rid);
  }

  #apply(rid: number, changes: readonly KeyChange[]): void {
    for (const { index, gone, come, isMultikey } of changes) {
      if (isMultikey && !index.isMultikey) this.#becomesMultikey(index);
      for (const key of gone) this.#database.change(index.sql.delete, key, rid);
      for (const key of come) this.#database.change(index.sql.insert, key, rid);
    }
  }

  #becomesMultikey(index: IndexDefinition): void {
    index.isMultikey = true;
    this.isDirty = true;
    this.#database.change('UPDATE indexes SET multikey=1 WHERE id=?', index.id);
    this.#database.exec("UPDATE meta SET value=value+1 WHERE name='catalog'");
  }

  #changed(documents: number, bytes: number): void {
    if (documents === 0 && bytes === 0) return;
    this.count += documents;
    this.bytes += bytes;
    this.isDirty = true;
  }
}
