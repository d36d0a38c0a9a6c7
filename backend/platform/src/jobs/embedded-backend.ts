import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { claimDirectory } from './directory-claim.ts';
import { openEmbeddedPool } from './embedded-pool.ts';
import type { QueueBackend } from './queue-backend.ts';

const schema = 'bullmq';

/**
 * BullMQ on a PostgreSQL that runs in a thread of this process. The document store knows what is to be done, so the
 * queue forgets everything at each start; its directory only saves setting up the database again. While another
 * process uses the directory the database lives in memory.
 */
export async function openEmbeddedBackend(directory: string): Promise<QueueBackend> {
  const claim = claimDirectory(directory);
  const pool = await openEmbeddedPool({ directory: claim ? directory : null, searchPath: schema });
  try {
    await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await runMigrations(pool, schema);
  } catch (error) {
    await pool.close();
    claim?.release();
    throw error;
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    startsEmpty: true,
    queue: (name) => new Queue(name, { connection: pool }),
    worker: (name, run, limits) => new Worker(name, (job) => run({ id: job.data.id }), { connection: pool, ...limits }),
    close: async () => {
      await pool.close();
      claim?.release();
    },
  };
}
