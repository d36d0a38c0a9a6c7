import { createServer, type Server, type Socket } from 'node:net';
import type { EncodableDoc } from '../bson/encode.ts';
import { type Dispatcher, failureReply } from '../commands/dispatch.ts';
import { CommandError } from '../errors.ts';
import { type Answered, headerBytes, type Message, mostMessageBytes, parseMessage, replyTo } from './message.ts';

/** A unix socket's path, or a port of this machine's loopback (0 takes a free one). */
export type Address = { readonly path: string } | { readonly port: number };

export interface Listening {
  readonly port: number | null;
  close(): Promise<void>;
}

/** Listens on a unix socket or a loopback port and hands every message to the dispatcher. */
export async function listen(dispatcher: Dispatcher, where: Address): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new Connection(socket, dispatcher);
  });
  await started(server, where);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : null,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}

function started(server: Server, where: Address): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  if ('path' in where) server.listen(where.path, resolve);
  else server.listen(where.port, '127.0.0.1', resolve);
  return promise;
}

/** One socket: cuts its stream into messages; they run one after the other, as their sender expects. */
class Connection {
  readonly #socket: Socket;
  readonly #dispatcher: Dispatcher;
  /** What has come of a message that is not whole yet. */
  #pending: Buffer[] = [];
  #size = 0;
  readonly #waiting: Buffer[] = [];
  #isBusy = false;

  constructor(socket: Socket, dispatcher: Dispatcher) {
    this.#socket = socket;
    this.#dispatcher = dispatcher;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  #receive(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#size += chunk.length;
    while (this.#size >= headerBytes) {
      if ((this.#pending[0] as Buffer).length < headerBytes) this.#pending = [Buffer.concat(this.#pending)];
      const length = (this.#pending[0] as Buffer).readInt32LE(0);
      if (length < headerBytes || length > mostMessageBytes) {
        this.#socket.destroy();
        return;
      }
      if (this.#size < length) return;
      const bytes = this.#pending.length === 1 ? (this.#pending[0] as Buffer) : Buffer.concat(this.#pending);
      this.#size -= length;
      this.#pending = this.#size > 0 ? [bytes.subarray(length)] : [];
      const message = this.#size > 0 ? bytes.subarray(0, length) : bytes;
      if (this.#isBusy) this.#waiting.push(message);
      else this.#run(message);
    }
  }

  #run(bytes: Buffer): void {
    const answered = this.#answer(bytes);
    if (!answered) return;
    this.#isBusy = true;
    void answered.then(() => {
      this.#isBusy = false;
      while (!this.#isBusy && this.#waiting.length > 0) this.#run(this.#waiting.shift() as Buffer);
    });
  }

  /** A promise when the answer is not there yet. */
  #answer(bytes: Buffer): Promise<void> | null {
    let message: Message;
    try {
      message = parseMessage(bytes);
    } catch (error) {
      if (error instanceof CommandError) {
        this.#send({ requestId: bytes.readInt32LE(4), wantsReply: true, isLegacy: false }, failureReply(error));
        return null;
      }
      const why = error instanceof Error ? error.message : error;
      console.error('docstore: closing a connection that sent what is not a message:', why);
      this.#socket.destroy();
      return null;
    }
    const reply = this.#dispatcher.run(message);
    if (reply instanceof Promise)
      return reply.then(
        (later) => this.#send(message, later),
        () => void this.#socket.destroy(),
      );
    this.#send(message, reply);
    return null;
  }

  #send(message: Answered, reply: EncodableDoc): void {
    if (message.wantsReply && !this.#socket.destroyed) this.#socket.write(replyTo(message, reply));
  }
}
