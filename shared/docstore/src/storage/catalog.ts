import { randomBytes } from 'node:crypto';
import { decodeDocument } from '../bson/decode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { type Doc, docOf } from '../bson/values.ts';
import { Collection } from './collection.ts';
import { asBuffer, type Database } from './database.ts';
import { IndexDefinition } from './index-definition.ts';

const formatVersion = 1;

const schema = `
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value);
CREATE TABLE IF NOT EXISTS collections(id INTEGER PRIMARY KEY AUTOINCREMENT, namespace TEXT UNIQUE NOT NULL, uuid BLOB NOT NULL,
  options BLOB NOT NULL, count INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sessions(lsid BLOB PRIMARY KEY, txn INTEGER NOT NULL, state BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES('format', ${formatVersion}), ('catalog', 1);`;

/** Which collections and indexes there are: kept in memory, mirrored in SQLite. */
export class Catalog {
  readonly database: Database;
  readonly #collections = new Map<string, Collection>();
  #version = 0;

  constructor(database: Database, isWriter: boolean) {
    this.database = database;
    if (isWriter) {
      database.exec(schema);
      const [format] = database.row<[number]>("SELECT value FROM meta WHERE name='format'") ?? [];
      if (format !== formatVersion)
        throw new Error(`The data is of format ${format}; this docstore reads format ${formatVersion}`);
    }
    this.load();
    if (isWriter) this.#dropUnfinished();
  }

  get(namespace: string): Collection | null {
    return this.#collections.get(namespace) ?? null;
  }

  /** Every collection but those of open transactions, which carry a zero byte in their name. */
  all(): readonly Collection[] {
    return [...this.#collections.values()].filter(({ namespace }) => !namespace.startsWith('\0'));
  }

  ofDatabase(name: string): readonly Collection[] {
    return this.all().filter((collection) => collection.databaseName === name);
  }

  /** Reads everything anew: at start, after a rollback, and in readers when the version has moved. */
  load(): void {
    this.#collections.clear();
    const indexes = this.#loadIndexes();
    const rows = this.database.rows<[number, string, Uint8Array, Uint8Array, number, number]>(
      'SELECT id,namespace,uuid,options,count,bytes FROM collections ORDER BY id',
    );
    for (const [id, namespace, uuid, options, count, bytes] of rows) {
      const facts = { id, namespace, uuid: asBuffer(uuid), options: decodeDocument(asBuffer(options)), count, bytes };
      this.#collections.set(namespace, new Collection(this.database, { ...facts, indexes: indexes.get(id) ?? [] }));
    }
    this.#version = this.#storedVersion();
  }

  /** For readers, inside their snapshot. */
  refresh(): void {
    if (this.#storedVersion() === this.#version) return;
    this.database.forgetStatements();
    this.load();
  }

  create(namespace: string, options: Doc = new Map()): Collection {
    const uuid = randomBytes(16);
    uuid[6] = ((uuid[6] as number) & 0x0f) | 0x40;
    uuid[8] = ((uuid[8] as number) & 0x3f) | 0x80;
    const insert = this.database.prepare(
      'INSERT INTO collections(namespace,uuid,options,count,bytes) VALUES(?,?,?,0,0)',
    );
    const id = Number(insert.run(namespace, uuid, encodeDocument(options)).lastInsertRowid);
    this.database.exec(`CREATE TABLE d${id}(rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
    const collection = new Collection(this.database, { id, namespace, uuid, options, count: 0, bytes: 0, indexes: [] });
    this.#collections.set(namespace, collection);
    this.addIndex(collection, docOf({ v: 2, key: new Map([['_id', 1]]), name: '_id_' }));
    return collection;
  }

  /** Adds an index to a collection that has no documents yet. */
  addIndex(collection: Collection, spec: Doc): IndexDefinition {
    const index = this.startIndex(collection, spec);
    this.finishIndex(collection, index);
    return index;
  }

  /** Creates an index table, which from now on every write keeps up; the caller fills in what is there already. */
  startIndex(collection: Collection, spec: Doc): IndexDefinition {
    const index = new IndexDefinition(this.#takeIndexId(collection, spec), spec, false);
    const columns = index.isUnique
      ? 'k BLOB PRIMARY KEY, rid INTEGER NOT NULL'
      : 'k BLOB, rid INTEGER, PRIMARY KEY(k,rid)';
    this.database.exec(`CREATE TABLE ${index.table}(${columns}) WITHOUT ROWID`);
    collection.building = [...collection.building, index];
    return index;
  }

  /** The index is whole: readers may use it. */
  finishIndex(collection: Collection, index: IndexDefinition): void {
    this.database
      .prepare('INSERT INTO indexes(id,collection,spec,multikey) VALUES(?,?,?,?)')
      .run(index.id, collection.id, encodeDocument(index.spec), index.isMultikey ? 1 : 0);
    collection.building = collection.building.filter((other) => other !== index);
    collection.indexes = [...collection.indexes, index];
    this.#bump();
  }

  /** Removes an index, be it whole or half filled. */
  dropIndex(collection: Collection, index: IndexDefinition): void {
    collection.building = collection.building.filter((other) => other !== index);
    collection.indexes = collection.indexes.filter((other) => other !== index);
    this.database.prepare('DELETE FROM indexes WHERE id=?').run(index.id);
    this.#dropTable(index.table);
    this.#bump();
  }

  drop(collection: Collection): void {
    for (const index of [...collection.indexes, ...collection.building]) this.#dropTable(index.table);
    this.database.prepare('DELETE FROM indexes WHERE collection=?').run(collection.id);
    this.database.prepare('DELETE FROM collections WHERE id=?').run(collection.id);
    this.#dropTable(collection.table);
    this.#collections.delete(collection.namespace);
    this.#bump();
  }

  rename(collection: Collection, namespace: string): void {
    this.database.prepare('UPDATE collections SET namespace=? WHERE id=?').run(namespace, collection.id);
    this.#collections.delete(collection.namespace);
    collection.namespace = namespace;
    this.#collections.set(namespace, collection);
    this.#bump();
  }

  /** Counts change with every write and are stored once a commit. */
  saveCounts(): void {
    const update = this.database.prepare('UPDATE collections SET count=?, bytes=? WHERE id=?');
    for (const collection of this.#collections.values()) {
      if (!collection.isDirty) continue;
      update.run(collection.count, collection.bytes, collection.id);
      collection.isDirty = false;
    }
  }

  /** False once the collection was dropped, or all was read anew. */
  holds(collection: Collection): boolean {
    return this.#collections.get(collection.namespace) === collection;
  }

  /** Collections of transactions and half-filled indexes that a crash ended. */
  #dropUnfinished(): void {
    for (const collection of [...this.#collections.values()])
      if (collection.namespace.startsWith('\0')) this.drop(collection);
    const unfinished = this.database.rows<[string]>(
      "SELECT name FROM sqlite_master WHERE name GLOB 'i[0-9]*' AND substr(name,2) NOT IN (SELECT id FROM indexes)",
    );
    for (const [table] of unfinished) this.#dropTable(table);
  }

  /** A number that no index ever had; the row comes when the index is whole. */
  #takeIndexId(collection: Collection, spec: Doc): number {
    const insert = this.database.prepare('INSERT INTO indexes(collection,spec,multikey) VALUES(?,?,0)');
    const id = Number(insert.run(collection.id, encodeDocument(spec)).lastInsertRowid);
    this.database.prepare('DELETE FROM indexes WHERE id=?').run(id);
    return id;
  }

  #loadIndexes(): ReadonlyMap<number, IndexDefinition[]> {
    const byCollection = new Map<number, IndexDefinition[]>();
    const rows = this.database.rows<[number, number, Uint8Array, number]>(
      'SELECT id,collection,spec,multikey FROM indexes ORDER BY id',
    );
    for (const [id, collection, spec, multikey] of rows) {
      const index = new IndexDefinition(id, decodeDocument(asBuffer(spec)), multikey === 1);
      byCollection.set(collection, [...(byCollection.get(collection) ?? []), index]);
    }
    return byCollection;
  }

  #dropTable(table: string): void {
    this.database.forgetStatements();
    this.database.exec(`DROP TABLE IF EXISTS ${table}`);
  }

  #storedVersion(): number {
    return this.database.row<[number]>("SELECT value FROM meta WHERE name='catalog'")?.[0] ?? 0;
  }

  #bump(): void {
    this.database.exec("UPDATE meta SET value=value+1 WHERE name='catalog'");
  }
}
