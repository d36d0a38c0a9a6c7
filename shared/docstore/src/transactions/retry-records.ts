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
    const state: Doc = known?.number === number ? new Map(known.state) : new Map();
    state.set(String(statement), answer);
    this.#store(session, { number, state });
  }

  keepCommit(session: string, number: bigint): void {
    this.#store(session, { number, state: docOf({ committed: true }) });
  }

  forgetOld(now: number): void {
    const before = now - keepMs;
    const [count] = this.#database.prepare('SELECT count(*) FROM sessions WHERE at<?').get(before) as unknown as [
      number,
    ];
    if (count === 0) return;
    this.#begin();
    this.#database.prepare('DELETE FROM sessions WHERE at<?').run(before);
    this.#cache.clear();
  }

  /** The cache may hold what a failed commit did not store. */
  clearCache(): void {
    this.#cache.clear();
  }

  #find(session: string): Record | null {
    const cached = this.#cache.get(session);
    if (cached) return cached;
    const found = this.#database
      .prepare('SELECT txn,state FROM sessions WHERE lsid=?')
      .get(Buffer.from(session, 'hex')) as unknown as [number, Uint8Array] | undefined;
    if (!found) return null;
    const record = { number: BigInt(found[0]), state: decodeDocument(asBuffer(found[1])) };
    this.#remember(session, record);
    return record;
  }

  #store(session: string, record: Record): void {
    this.#begin();
    this.#database
      .prepare('INSERT OR REPLACE INTO sessions(lsid,txn,state,at) VALUES(?,?,?,?)')
      .run(Buffer.from(session, 'hex'), record.number, encodeDocument(record.state), Date.now());
    this.#remember(session, record);
  }

  #remember(session: string, record: Record): void {
    if (this.#cache.size > mostCached) this.#cache.clear();
    this.#cache.set(session, record);
  }
}
