import type { DatabaseSync } from 'node:sqlite';
import { type AnalysedDocument, analyse } from '../analyse.ts';
import { checkQuery } from '../check-query.ts';
import { type IndexDefinition, textFieldsOf } from '../define-index.ts';
import type { SearchDocument, SearchQuery, SearchResult } from '../search-index.ts';
import { accessField, keptValue } from './conditions.ts';
import { Dictionary } from './dictionary.ts';
import { columnsOf, Generations } from './generations.ts';
import { openDatabase } from './open-database.ts';
import { searchGeneration } from './search-generation.ts';

/** All indexes in one SQLite file. Synchronous: it lives in a thread of its own. */
export class SearchStore {
  readonly #database: DatabaseSync;
  readonly #generations: Generations;
  readonly #dictionaries = new Map<number, Dictionary>();

  constructor(path: string) {
    this.#database = openDatabase(path);
    try {
      this.#generations = new Generations(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  put(index: IndexDefinition, documents: readonly SearchDocument[]): void {
    const analysed = documents.map((document) => analyse(index, document));
    this.#inTransaction(() => {
      const building = this.#generations.find(index, 'building');
      for (const document of analysed) {
        this.#write(index, this.#generations.serving(index).id, document);
        if (!building) continue;
        this.#write(index, building.id, document);
        this.#touch(building.id, document.id);
      }
    });
  }

  delete(index: IndexDefinition, ids: readonly string[]): void {
    this.#inTransaction(() => {
      const building = this.#generations.find(index, 'building');
      for (const id of ids) {
        this.#remove(this.#generations.serving(index).id, id);
        if (!building) continue;
        this.#remove(building.id, id);
        this.#touch(building.id, id);
      }
    });
  }

  search(index: IndexDefinition, asked: SearchQuery): SearchResult {
    const query = checkQuery(index, asked);
    const generation = this.#generations.serving(index).id;
    const nearWords = (word: string) => this.#dictionary(generation).near(word);
    return searchGeneration({ database: this.#database, generation, nearWords }, index, query);
  }

  beginBuild(index: IndexDefinition): number {
    return this.#inTransaction(() => this.#generations.begin(index).id);
  }

  /** What was put or deleted since the build began is newer than what the source says. */
  addToBuild(index: IndexDefinition, id: number, documents: readonly SearchDocument[]): void {
    const analysed = documents.map((document) => analyse(index, document));
    this.#inTransaction(() => {
      this.#requireBuild(index, id);
      const touched = this.#database.prepare(`SELECT 1 FROM g${id}_touched WHERE id = ?`);
      for (const document of analysed) if (!touched.get(document.id)) this.#write(index, id, document);
    });
  }

  finishBuild(index: IndexDefinition, id: number): number {
    return this.#inTransaction(() => {
      this.#requireBuild(index, id);
      this.#generations.finish(index, id, new Date().toISOString());
      this.#dictionaries.clear();
      return this.#count(id);
    });
  }

  abandonBuild(id: number): void {
    this.#inTransaction(() => this.#generations.abandon(id));
  }

  builtAt(index: IndexDefinition): string | null {
    return this.#generations.find(index, 'serving')?.builtAt ?? null;
  }

  figures(): Record<string, number> {
    const pages = this.#database
      .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
      .get();
    const serving = this.#generations.servingIds();
    const documents = serving.reduce((sum, id) => sum + this.#count(id), 0);
    return { indexes: serving.length, documents, bytes: Number(pages?.bytes) };
  }

  close(): void {
    this.#database.close();
  }

  #requireBuild(index: IndexDefinition, id: number): void {
    if (!this.#generations.isBuilding(index, id)) throw new Error(`Another rebuild of ${index.name} took over`);
  }

  #count(id: number): number {
    return Number(this.#database.prepare(`SELECT count(*) AS documents FROM g${id}_doc`).get()?.documents);
  }

  #write(index: IndexDefinition, generation: number, document: AnalysedDocument): void {
    this.#remove(generation, document.id);
    const { lastInsertRowid: doc } = this.#database
      .prepare(`INSERT INTO g${generation}_doc (id, language, source) VALUES (?, ?, ?)`)
      .run(document.id, document.language, JSON.stringify(document.source));
    const columns = columnsOf(index).map(({ column }) => column);
    const texts = textFieldsOf(index).flatMap(({ name }) => [document.words[name] ?? '', document.stems[name] ?? '']);
    this.#database
      .prepare(
        `INSERT INTO g${generation}_text (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
      )
      .run(doc, ...(texts.length > 0 ? texts : ['']));
    const value = this.#database.prepare(
      `INSERT OR IGNORE INTO g${generation}_value (field, value, doc) VALUES (?, ?, ?)`,
    );
    for (const group of document.access) value.run(accessField, group, doc);
    for (const [field, values] of Object.entries(document.values))
      for (const one of values) value.run(field, keptValue(index, field, one), doc);
    this.#dictionary(generation).add(new Set(Object.values(document.words).flatMap((words) => words.split(' '))));
  }

  #remove(generation: number, id: string): void {
    const found = this.#database.prepare(`SELECT doc FROM g${generation}_doc WHERE id = ?`).get(id);
    if (!found) return;
    const doc = Number(found.doc);
    this.#database.prepare(`DELETE FROM g${generation}_text WHERE rowid = ?`).run(doc);
    this.#database.prepare(`DELETE FROM g${generation}_value WHERE doc = ?`).run(doc);
    this.#database.prepare(`DELETE FROM g${generation}_doc WHERE doc = ?`).run(doc);
  }

  #touch(generation: number, id: string): void {
    this.#database.prepare(`INSERT OR IGNORE INTO g${generation}_touched (id) VALUES (?)`).run(id);
  }

  #dictionary(generation: number): Dictionary {
    const known = this.#dictionaries.get(generation);
    if (known) return known;
    const dictionary = new Dictionary(this.#database, generation);
    this.#dictionaries.set(generation, dictionary);
    return dictionary;
  }

  #inTransaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollback();
      // They may hold words that are not kept after all.
      this.#dictionaries.clear();
      throw error;
    }
  }

  /** A full disk, or a damaged file, may have rolled back already: why it failed matters more. */
  #rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }
}
