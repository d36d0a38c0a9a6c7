import { decodeDocument } from '../bson/decode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { docOf, type Value } from '../bson/values.ts';
import { aggregateResults, countResult, distinctResult, findResults, type ReadContext } from '../commands/queries.ts';
import { LocalResults, type Taken } from '../commands/results.ts';
import { CommandError } from '../errors.ts';
import { Catalog } from '../storage/catalog.ts';
import { asBuffer, Database } from '../storage/database.ts';
import { PlainView } from '../transactions/plain-writer.ts';
import type { ReaderReply, ReaderRequest } from './protocol.ts';

type Open = Extract<ReaderRequest, { kind: 'open' }>;
type Answer = Extract<ReaderRequest, { kind: 'answer' }>;

/** Reads the last commit by a connection of its own. Every request sees one snapshot from its beginning to its end. */
export class Reader {
  readonly #database: Database;
  readonly #catalog: Catalog;
  readonly #cursors = new Map<number, LocalResults>();

  constructor(file: string) {
    this.#database = new Database({ file, readOnly: true });
    this.#catalog = new Catalog(this.#database, false);
  }

  /** Null when the request has no reply. */
  handle(request: ReaderRequest): ReaderReply | null {
    switch (request.kind) {
      case 'open':
        this.#cursors.set(request.cursor, new LocalResults(this.#resultsOf(request)));
        return null;
      case 'close':
        this.#cursors.get(request.cursor)?.close();
        this.#cursors.delete(request.cursor);
        return null;
      case 'take':
        return this.#replyOf(request.id, () => this.#take(request.id, request.cursor, request.most));
      case 'answer':
        return this.#replyOf(request.id, () => this.#answer(request));
      case 'copy':
        return this.#replyOf(request.id, () => this.#copy(request.id, request.file), false);
    }
  }

  #take(id: number, cursor: number, most: number): ReaderReply {
    const results = this.#cursors.get(cursor);
    if (!results) throw new CommandError(43, `cursor ${cursor} not found`);
    const { documents, isDone } = results.take(most);
    return { kind: 'documents', id, documents: joined(documents), isDone };
  }

  #answer(request: Answer): ReaderReply {
    const context = this.#contextOf(request);
    const value: Value = request.read === 'count' ? countResult(context) : distinctResult(context);
    return { kind: 'value', id: request.id, value: encodeDocument(docOf({ value })) };
  }

  /** Writes the last commit into a new file, without free pages. */
  #copy(id: number, file: string): ReaderReply {
    this.#database.prepare('VACUUM INTO ?').run(file);
    return { kind: 'value', id, value: encodeDocument(docOf({ value: null })) };
  }

  /** Compiled at the first take, inside its snapshot. */
  *#resultsOf(request: Open): Generator<Buffer> {
    const context = this.#contextOf(request);
    yield* request.read === 'find' ? findResults(context) : aggregateResults(context);
  }

  #contextOf({ database, body, deadline }: Open | Answer): ReadContext {
    return { view: new PlainView(this.#catalog), database, body: decodeDocument(asBuffer(body)), deadline };
  }

  #replyOf(id: number, run: () => ReaderReply, isInSnapshot = true): ReaderReply {
    try {
      if (!isInSnapshot) return run();
      this.#database.exec('BEGIN');
      try {
        this.#catalog.refresh();
        return run();
      } finally {
        this.#database.exec('COMMIT');
      }
    } catch (error) {
      if (error instanceof CommandError) return { kind: 'refusal', id, code: error.code, message: error.message };
      return {
        kind: 'refusal',
        id,
        code: 1,
        message: `docstore failed inside: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }
}

function joined(documents: Taken['documents']): Uint8Array {
  const out = new Uint8Array(documents.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of documents) {
    out.set(bytes, at);
    at += bytes.length;
  }
  return out;
}
