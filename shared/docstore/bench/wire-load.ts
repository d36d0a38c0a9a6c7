import { connect, type Socket } from 'node:net';
import { Binary, BSON, type Document, Long, Timestamp, UUID } from 'mongodb';

/** What one client sends for one operation, one message after the other's reply. */
export type Operation = (n: number, client: WireClient) => readonly Document[];

/** A client's session, for the fields that a driver adds to what it is asked to send. */
export interface WireClient {
  readonly lsid: { readonly id: UUID };
  /** The latest time that the client has heard of. */
  readonly clusterTime: Document;
  /** Counts the retryable writes and the transactions of this session. */
  nextTransaction(): Long;
}

export interface WireLoad {
  readonly clients: number;
  readonly ms: number;
  readonly operation: Operation;
}

const headerBytes = 21;
const opMsg = 2013;

/**
 * Keeps the server busy by many clients at a quarter of what a driver costs, so that the server is what limits the rate:
 * beside a driver on the same machine it waits more than it works, and begins each time with cold caches.
 * Throws when the server answers anything with an error. Returns how many operations were done.
 */
export async function wireLoad(path: string, { clients, ms, operation }: WireLoad): Promise<number> {
  let done = 0;
  let next = 0;
  const ends = performance.now() + ms;
  const work = async () => {
    const connection = await Connection.open(path);
    const client = aClient();
    while (performance.now() < ends) {
      for (const command of operation(next++, client)) await connection.send(command);
      done++;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, work));
  return done;
}

function aClient(): WireClient {
  let transactions = 0;
  const signature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO };
  return {
    lsid: { id: new UUID() },
    clusterTime: { clusterTime: new Timestamp({ t: 1, i: 1 }), signature },
    nextTransaction: () => Long.fromNumber(++transactions),
  };
}

/** One socket that has at most one message on its way. */
class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #missing = 0;
  #answered: PromiseWithResolvers<void> | null = null;

  static async open(path: string): Promise<Connection> {
    const socket = connect(path);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('connect', resolve).once('error', reject);
    await promise;
    return new Connection(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#answered?.reject(error));
  }

  send(command: Document): Promise<void> {
    this.#answered = Promise.withResolvers<void>();
    this.#socket.write(messageOf(command));
    return this.#answered.promise;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    if (this.#received.length === 0) this.#missing = chunk.readInt32LE(0);
    this.#received.push(chunk);
    this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    const reply = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    this.#received = [];
    if (isError(reply))
      this.#answered?.reject(new Error(JSON.stringify(BSON.deserialize(reply.subarray(headerBytes)))));
    else this.#answered?.resolve();
  }
}

/** Every error of a command and of a single write carries one; looking for it is cheaper than decoding the reply. */
const isError = (reply: Buffer): boolean => reply.includes('errmsg');

function messageOf(command: Document): Buffer {
  const body = BSON.serialize(command);
  const message = Buffer.alloc(headerBytes + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(opMsg, 12);
  message.set(body, headerBytes);
  return message;
}
