import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderOptions, ReaderReply, ReaderRequest } from './protocol.ts';
import { Reader } from './reader.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');
const reader = new Reader((workerData as ReaderOptions).file);

const bytesOf = (reply: ReaderReply): ArrayBufferLike[] => (reply.kind === 'documents' ? [reply.documents.buffer] : []);

port.on('message', (request: ReaderRequest) => {
  const reply = reader.handle(request);
  if (reply) port.postMessage(reply, bytesOf(reply) as ArrayBuffer[]);
});
