import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { programBeside } from './beside.ts';
import { claimDirectory } from './directory-claim.ts';
import { type EmbeddedPool, openEmbeddedPool } from './embedded-pool.ts';
import type { QueueBackend } from './queue-backend.ts';

const schema = 'bullmq';

/**
 * BullMQ on a PostgreSQL that runs in a thread of this process. The document store knows what is to be done, so the
 * queue forgets everything at each start; its directory only saves setting up the database again, and one that a crash
 * has spoilt is made anew.
 */
export async function openEmbeddedBackend(directory: string): Promise<QueueBackend> {
  const claim = claimDirectory(directory);
  try {
    const isNew = !existsSync(join(directory, 'PG_VERSION'));
    if (isNew) await makeDatabase(directory);
    const pool = await openEmpty(directory).catch(async (error: unknown) => {
      if (isNew) throw error;
      await makeDatabase(directory);
      return openEmpty(directory);
    });
    return backendOver(pool, async () => {
      await pool.close();
      claim.release();
    });
  } catch (error) {
    claim.release();
    throw error;
  }
}

function backendOver(pool: EmbeddedPool, close: () => Promise<void>): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    get isLost() {
      return pool.isLost;
    },
    queue: (name) => new Queue(name, { connection: pool }),
    worker: (name, run, limits) => new Worker(name, (job) => run({ id: job.data.id }), { connection: pool, ...limits }),
    ping: () => pool.query('SELECT 1'),
    close,
  };
}

async function openEmpty(directory: string): Promise<EmbeddedPool> {
  const pool = await openEmbeddedPool({ directory, searchPath: schema });
  try {
    await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await runMigrations(pool, schema);
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function makeDatabase(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  const program = fileURLToPath(programBeside('embedded-setup'));
  const setup = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, directory], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  setup.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text.toString()}`.slice(-2_000);
  });
  const [code] = await once(setup, 'exit');
  if (code !== 0) throw new Error(`The database of the job queue could not be made in ${directory}: ${complaint}`);
}
