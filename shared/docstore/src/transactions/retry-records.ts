import { decodeDocument } from '../bson/decode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { type Doc, docOf, type Value } from '../bson/values.ts';
import { asBuffer, type Database } from '../storage/database.ts';
import { tooOld } from './manager.ts';

/** Sessions are forgotten after this long without a write, as MongoDB forgets them. */
const keepMs = 30 * 60_000;
const mostCached = 5000;

interface Record {
  readonly number: bigint;
  readonly state: Doc;
}

/**
 * What each session's last numbered write answered, stored in the same commit as the write: a driver that lost the
 * reply asks again and gets the same one, also after a crash.
 */
export class RetryRecords {
  readonly #database: Database;
  readonly #begin: () => void;
  readonly #cache = new Map<string, Record>();
  /** Sessions whose record the next commit has to store. */
  readonly #unsaved = new Set<string>();

  constructor(database: Database, begin: () => void) {
    this.#database = database;
    this.#begin = begin;
  }

  /** The answer a statement gave under this number, or null when it has not run. */
  answerOf(session: string, number: bigint, statement: number): Value | null {
    const record = this.#find(session);
    if (record && record.number > number) throw tooOld(number, record.number);
    return record?.number === number ? (record.state.get(String(statement)) ?? null) : null;
  }

  wasCommitted(session: string, number: bigint): boolean {
    const record = this.#find(session);
    return record?.number === number && record.state.get('committed') === true;
  }

  keep(session: string, number: bigint, statement: number, answer: Value): void {
    const known = this.#find(session);
    if (known?.number === number) {
      known.state.set(String(statement), answer);
      this.#mark(session);
    } else this.#store(session, { number, state: new Map([[String(statement), answer]]) });
  }

  keepCommit(session: string, number: bigint): void {
    this.#store(session, { number, state: docOf({ committed: true }) });
  }

  forgetOld(now: number): void {
    const before = now - keepMs;
    if (!this.#database.row('SELECT 1 FROM sessions WHERE at<? LIMIT 1', before)) return;
    this.#begin();
    this.#database.change('DELETE FROM sessions WHERE at<?', before);
    for (const known of this.#cache.keys()) if (!this.#unsaved.has(known)) this.#cache.delete(known);
  }

  /** Called before every commit: a batch of many statements is stored once. */
  save(): void {
    if (this.#unsaved.size === 0) return;
    const insert = 'INSERT OR REPLACE INTO sessions(lsid,txn,state,at) VALUES(?,?,?,?)';
    const now = Date.now();
    for (const session of this.#unsaved) {
      const { number, state } = this.#cache.get(session) as Record;
      this.#database.change(insert, Buffer.from(session, 'hex'), number, encodeDocument(state), now);
    }
    this.#unsaved.clear();
  }

  /** The cache may hold what a failed commit did not store. */
  clearCache(): void {
    this.#cache.clear();
    this.#unsaved.clear();
  }

  #find(session: string): Record | null {
    const cached = this.#cache.get(session);
    if (cached) return cached;
    const lsid = Buffer.from(session, 'hex');
    const found = this.#database.row<[number, Uint8Array]>('SELECT txn,state FROM sessions WHERE lsid=?', lsid);
    if (!found) return null;
    const record = { number: BigInt(found[0]), state: decodeDocument(asBuffer(found[1])) };
    this.#remember(session, record);
    return record;
  }

  #store(session: string, record: Record): void {
    this.#remember(session, record);
    this.#mark(session);
  }

  #mark(session: string): void {
    this.#begin();
    this.#unsaved.add(session);
  }

  #remember(session: string, record: Record): void {
    if (this.#cache.size > mostCached) {
      for (const known of this.#cache.keys()) if (!this.#unsaved.has(known)) this.#cache.delete(known);
    }
    this.#cache.set(session, record);
  }
}
