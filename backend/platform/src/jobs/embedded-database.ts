import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';

/**
 * PostgreSQL for one small queue. Its usual shared buffers alone are 160 MB, and V8 would take several hundred more for a
 * moment to compile its largest functions better; the queue is fast enough as they are.
 */
export async function openDatabase(directory: string): Promise<PGlite> {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
  return PGlite.create(directory, {
    relaxedDurability: true,
    startParams: [
      ...PGlite.defaultStartParams,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // The journal comes in files of this many MB.
    initDbStartParams: ['--no-sync', '--wal-segsize=1'],
  });
}

const settings = {
  shared_buffers: '4MB',
  wal_buffers: '256kB',
  temp_buffers: '800kB',
  work_mem: '1MB',
  maintenance_work_mem: '4MB',
  max_connections: 8,
  max_wal_size: '8MB',
  min_wal_size: '2MB',
};
