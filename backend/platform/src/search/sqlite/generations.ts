import type { DatabaseSync } from 'node:sqlite';
import { type IndexDefinition, textFieldsOf } from '../define-index.ts';

/** One built state of an index: tables of its own. One serves; while another is built, writes go to both. */
export interface Generation {
  readonly id: number;
  readonly builtAt: string | null;
}

type State = 'serving' | 'building';

/** Which generations there are. The name of an index leads to the one that serves, as an alias would. */
export class Generations {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`CREATE TABLE IF NOT EXISTS generation (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, signature TEXT NOT NULL,
      state TEXT NOT NULL, built_at TEXT, UNIQUE (name, signature, state))`);
  }

  /** An index that nobody built yet is served empty. */
  serving(index: IndexDefinition): Generation {
    return this.find(index, 'serving') ?? this.#create(index, 'serving');
  }

  find({ name, signature }: IndexDefinition, state: State): Generation | null {
    const row = this.#database
      .prepare('SELECT id, built_at FROM generation WHERE name = ? AND signature = ? AND state = ?')
      .get(name, signature, state);
    return row ? { id: Number(row.id), builtAt: row.built_at === null ? null : String(row.built_at) } : null;
  }

  /** What was left of an unfinished build makes room. */
  begin(index: IndexDefinition): Generation {
    this.#drop(this.find(index, 'building'));
    return this.#create(index, 'building');
  }

  /** From here on this generation serves; those before it, and those of other fields, are gone. */
  finish(index: IndexDefinition, id: number, now: string): void {
    const others = this.#database
      .prepare('SELECT id, built_at FROM generation WHERE name = ? AND id <> ?')
      .all(index.name, id);
    for (const other of others) this.#drop({ id: Number(other.id), builtAt: null });
    this.#database.prepare("UPDATE generation SET state = 'serving', built_at = ? WHERE id = ?").run(now, id);
    this.#database.exec(`DELETE FROM g${id}_touched`);
  }

  abandon(id: number): void {
    const row = this.#database.prepare("SELECT id FROM generation WHERE id = ? AND state = 'building'").get(id);
    if (row) this.#drop({ id, builtAt: null });
  }

  isBuilding(index: IndexDefinition, id: number): boolean {
    return this.find(index, 'building')?.id === id;
  }

  servingIds(): number[] {
    return this.#database
      .prepare("SELECT id FROM generation WHERE state = 'serving'")
      .all()
      .map((row) => Number(row.id));
  }

  #create(index: IndexDefinition, state: State): Generation {
    const { name, signature } = index;
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO generation (name, signature, state) VALUES (?, ?, ?)')
      .run(name, signature, state);
    const id = Number(lastInsertRowid);
    this.#database.exec(tablesOf(id, index));
    return { id, builtAt: null };
  }

  #drop(generation: Generation | null): void {
    if (!generation) return;
    for (const table of ['doc', 'text', 'value', 'word', 'touched'])
      this.#database.exec(`DROP TABLE IF EXISTS g${generation.id}_${table}`);
    this.#database.prepare('DELETE FROM generation WHERE id = ?').run(generation.id);
  }
}

export const wordColumn = (field: string): string => `w_${field}`;
export const stemColumn = (field: string): string => `s_${field}`;

/** The columns of the text table, words and stems of every field in turn, with what a hit in each counts. */
export function columnsOf(index: IndexDefinition): { column: string; weight: number }[] {
  const texts = textFieldsOf(index);
  // A table needs a column, even where nothing is searched by words.
  if (texts.length === 0) return [{ column: 'nothing', weight: 1 }];
  return texts.flatMap(({ name, weight }) => [
    { column: wordColumn(name), weight: weight / 2 },
    { column: stemColumn(name), weight },
  ]);
}

/**
 * Words are cut and stemmed before they come here (SQLite's own tokenizers know no language), so the text table keeps
 * no text, and its tokenizer only has to leave terms alone: `ascii` takes every character beyond ASCII for part of one,
 * whereas `unicode61` does not know the letters of younger scripts.
 */
function tablesOf(id: number, index: IndexDefinition): string {
  const columns = columnsOf(index).map(({ column }) => column);
  return `
    CREATE TABLE g${id}_doc (doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, language TEXT, source TEXT NOT NULL);
    CREATE TABLE g${id}_value (field TEXT NOT NULL, value NOT NULL, doc INTEGER NOT NULL,
      PRIMARY KEY (field, value, doc)) WITHOUT ROWID;
    CREATE INDEX g${id}_value_of_doc ON g${id}_value (doc, field, value);
    CREATE TABLE g${id}_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE g${id}_touched (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE VIRTUAL TABLE g${id}_text USING fts5 (${columns.join(', ')}, content='', contentless_delete=1, prefix='2 3',
      tokenize="ascii tokenchars '_'");`;
}
