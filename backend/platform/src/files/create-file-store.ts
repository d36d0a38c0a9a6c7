import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { DirectoryFileStore } from './directory-file-store.ts';
import type { FileStore } from './file-store.ts';

/** The store that the configuration asks for: a bucket when there is one, else the data folder. */
export async function createFileStore({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Promise<FileStore> {
  if (!s3) return new DirectoryFileStore(join(dataDir, 'files'));
  // The client of S3 is loaded only where it is used.
  const { S3FileStore } = await import('./s3-file-store.ts');
  return new S3FileStore(s3, { spoolFolder: join(dataDir, 'incoming') });
}
