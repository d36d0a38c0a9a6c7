import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { decodeDocument } from '../bson/decode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { Raw, type Value } from '../bson/values.ts';
import type { ReadContext } from '../commands/queries.ts';
import type { ResultSource, Taken } from '../commands/results.ts';
import { CommandError } from '../errors.ts';
import { asBuffer } from '../storage/database.ts';
import type { AnswerKind, ReaderOptions, ReaderReply, ReaderRequest, ReadKind } from './protocol.ts';

type Documents = Extract<ReaderReply, { kind: 'documents' }>;
type Answered = Extract<ReaderReply, { kind: 'value' }>;
type Numbered = Extract<ReaderRequest, { id: number }>;

/** How long a thread is kept for the next long read: it holds some 40 MB, a new one takes 100 ms. */
const idleMs = 30_000;

/** The threads that long reads run in: started when one comes, ended when none has come for a while. */
export class Readers {
  readonly #file: string;
  readonly #most: number;
  readonly #threads: ReaderThread[] = [];
  #lastCursor = 0;

  constructor(file: string, most = 2) {
    this.#file = file;
    this.#most = most;
  }

  get count(): number {
    return this.#threads.length;
  }

  /** A find or an aggregate whose documents are computed elsewhere. */
  open(read: ReadKind, context: ReadContext): ResultSource {
    const thread = this.#idlest();
    const cursor = ++this.#lastCursor;
    thread.open({ kind: 'open', cursor, read, ...commandOf(context) });
    return {
      take: (most) => thread.ask({ kind: 'take', cursor, most }).then(takenOf),
      close: () => thread.close(cursor),
    };
  }

  async answer(read: AnswerKind, context: ReadContext): Promise<Value> {
    const reply = (await this.#idlest().ask({ kind: 'answer', read, ...commandOf(context) })) as Answered;
    return decodeDocument(asBuffer(reply.value)).get('value') ?? null;
  }

  /** Copies the last commit into a new file. */
  async copyTo(file: string): Promise<void> {
    await this.#idlest().ask({ kind: 'copy', file });
  }

  async endIdle(now: number): Promise<void> {
    const idle = this.#threads.filter(({ isIdle, usedAt }) => isIdle && now - usedAt > idleMs);
    for (const thread of idle) this.#threads.splice(this.#threads.indexOf(thread), 1);
    await Promise.all(idle.map((thread) => thread.end()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.end()));
  }

  #idlest(): ReaderThread {
    const free = this.#threads.find(({ load }) => load === 0);
    if (free) return free;
    if (this.#threads.length < this.#most) {
      const thread: ReaderThread = new ReaderThread({ file: this.#file }, () => {
        const at = this.#threads.indexOf(thread);
        if (at >= 0) this.#threads.splice(at, 1);
      });
      this.#threads.push(thread);
      return thread;
    }
    return this.#threads.reduce((least, thread) => (thread.load < least.load ? thread : least));
  }
}

type Unnumbered<R> = R extends Numbered ? Omit<R, 'id'> : never;

/** One thread and what it still has to answer. */
class ReaderThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (reply: ReaderReply) => void; readonly reject: (error: Error) => void }
  >();
  readonly #cursors = new Set<number>();
  #lastId = 0;
  usedAt = Date.now();

  constructor(options: ReaderOptions, onEnd: () => void) {
    const program = new URL(`./reader-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    this.#worker = new Worker(program, { workerData: options, execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.#worker.unref();
    this.#worker.on('message', (reply: ReaderReply) => this.#settle(reply));
    this.#worker.on('error', (error) => console.error('docstore: a reader thread failed:', error));
    this.#worker.on('exit', () => {
      onEnd();
      for (const { reject } of this.#waiting.values()) reject(new CommandError(1, 'docstore lost a reader thread'));
    });
  }

  get load(): number {
    return this.#waiting.size;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#cursors.size === 0;
  }

  open(request: Extract<ReaderRequest, { kind: 'open' }>): void {
    this.#cursors.add(request.cursor);
    this.#send(request);
  }

  close(cursor: number): void {
    if (this.#cursors.delete(cursor)) this.#send({ kind: 'close', cursor });
  }

  ask(request: Unnumbered<Numbered>): Promise<ReaderReply> {
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<ReaderReply>();
    this.#waiting.set(id, { resolve, reject });
    this.#send({ ...request, id });
    return promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(request: ReaderRequest): void {
    this.usedAt = Date.now();
    this.#worker.postMessage(request);
  }

  #settle(reply: ReaderReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'refusal') waiting?.reject(new CommandError(reply.code, reply.message));
    else waiting?.resolve(reply);
  }
}

const commandOf = ({ database, body, deadline }: ReadContext) => ({ database, body: encodeDocument(body), deadline });

function takenOf(reply: ReaderReply): Taken {
  const { documents, isDone } = reply as Documents;
  const bytes = asBuffer(documents);
  const raws: Raw[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readInt32LE(at);
    raws.push(new Raw(bytes.subarray(at, at + size)));
    at += size;
  }
  return { documents: raws, isDone };
}
