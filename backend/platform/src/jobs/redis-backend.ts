import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueBackend } from './queue-backend.ts';
import { endsWithin } from './within.ts';

/** A goodbye that a server which is away cannot hear. */
const closingMs = 1_000;

/** A queue that several processes share and that outlives them. */
export async function openRedisBackend(url: string, prefix = 'lyceum'): Promise<QueueBackend> {
  // BullMQ waits for a job on a connection for as long as it takes, so no request of a worker may give up. Whoever adds
  // jobs is told when the server is away, and comes again.
  const waiting = connectionTo(url, null);
  const asking = connectionTo(url, 1);
  const connections = [waiting, asking];
  try {
    await Promise.all(connections.map((connection) => connection.connect()));
  } catch (error) {
    for (const connection of connections) connection.disconnect();
    throw error;
  }
  return {
    isLost: false,
    queue: (name) => new Queue(name, { connection: asking, prefix }),
    worker: (name, run, limits) =>
      new Worker(name, (job) => run({ id: job.data.id }), { connection: waiting, prefix, ...limits }),
    ping: () => asking.ping(),
    close: async () => {
      await endsWithin(closingMs, Promise.all(connections.map((connection) => connection.quit())));
      for (const connection of connections) connection.disconnect();
    },
  };
}

function connectionTo(url: string, maxRetriesPerRequest: number | null): Redis {
  const connection = new Redis(url, { maxRetriesPerRequest, lazyConnect: true });
  // BullMQ reports what goes wrong.
  connection.on('error', () => {});
  return connection;
}
