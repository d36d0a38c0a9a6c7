import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a unix socket's address may hold, with one byte for its end; macOS allows the least. */
const mostBytes = 103;

/** The socket lies in the data directory, or under a short name of its own when that path is too long for one. */
export function socketPathFor(dataDir: string): string {
  const inside = join(dataDir, 'docstore.sock');
  if (Buffer.byteLength(inside) <= mostBytes) return inside;
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `docstore-${digest}.sock`);
}
