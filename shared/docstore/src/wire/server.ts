import { createServer, type Server, type Socket } from 'node:net';
import type { Dispatcher } from '../commands/dispatch.ts';
import { headerBytes, type Message, mostMessageBytes, parseMessage, replyTo } from './message.ts';

export interface Listening {
  readonly port: number | null;
  close(): Promise<void>;
}

/** Listens on a unix socket or a loopback port and hands every message to the dispatcher. */
export async function listen(
  dispatcher: Dispatcher,
  where: { readonly path: string } | { readonly port: number },
): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, dispatcher);
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

function started(server: Server, where: { readonly path: string } | { readonly port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  if ('path' in where) server.listen(where.path, resolve);
  else server.listen(where.port, '127.0.0.1', resolve);
  return promise;
}

/** Cuts the stream into messages; those of one connection run one after the other, as their sender expects. */
function serve(socket: Socket, dispatcher: Dispatcher): void {
  let pending: Buffer[] = [];
  let size = 0;
  let turn: Promise<void> = Promise.resolve();
  let queued = 0;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    size += chunk.length;
    for (;;) {
      if (size < headerBytes) return;
      let bytes = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending, size);
      const length = bytes.readInt32LE(0);
      if (length < headerBytes || length > mostMessageBytes) {
        socket.destroy();
        return;
      }
      if (size < length) {
        pending = [bytes];
        return;
      }
      const message = bytes.subarray(0, length);
      bytes = bytes.subarray(length);
      pending = bytes.length > 0 ? [bytes] : [];
      size = bytes.length;
      const run = () => answer(socket, dispatcher, message).finally(() => queued--);
      turn = queued++ === 0 ? run() : turn.then(run);
    }
  });
}

async function answer(socket: Socket, dispatcher: Dispatcher, bytes: Buffer): Promise<void> {
  let message: Message;
  try {
    message = parseMessage(bytes);
  } catch (error) {
    console.error(
      'docstore: closing a connection that sent what is not a message:',
      error instanceof Error ? error.message : error,
    );
    socket.destroy();
    return;
  }
  const reply = await dispatcher.run(message);
  if (message.wantsReply && !socket.destroyed) socket.write(replyTo(message, reply));
}
