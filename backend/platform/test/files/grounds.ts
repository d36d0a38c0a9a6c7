import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { DirectoryFileStore } from '../../src/files/directory-file-store.ts';
import type { FileStore } from '../../src/files/file-store.ts';
import { S3FileStore } from '../../src/files/s3-file-store.ts';
import { StandInS3 } from './stand-in-s3.ts';

export interface Ground {
  readonly files: FileStore;
  /** Begins the keys of one spec, where the store outlives it. */
  readonly prefix: string;
  leave(): Promise<void>;
}

export async function directoryGround(): Promise<Ground> {
  const folder = await aFolder();
  return { files: new DirectoryFileStore(folder), prefix: 'spec', leave: () => remove(folder) };
}

export async function standInGround(): Promise<Ground & { store: StandInS3; endpoint: string; spoolFolder: string }> {
  const spoolFolder = await aFolder();
  const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret of the stand-in' };
  const store = new StandInS3('lyceum', keys);
  const endpoint = await store.listen();
  const files = new S3FileStore(
    { endpoint, bucket: 'lyceum', region: 'us-east-1', ...keys },
    { spoolFolder, partBytes: 100_000 },
  );
  const leave = async () => {
    files.onApplicationShutdown();
    store.close();
    await remove(spoolFolder);
  };
  return { files, prefix: 'spec', store, endpoint, spoolFolder, leave };
}

/** The store that S3_ENDPOINT and its fellows name; null when they name none. */
export const realS3 = loadConfig(process.env).s3;

export async function realGround(): Promise<Ground> {
  if (!realS3) throw new Error('S3_ENDPOINT is not set');
  const spoolFolder = await aFolder();
  const files = new S3FileStore(realS3, { spoolFolder });
  const leave = async () => {
    files.onApplicationShutdown();
    await remove(spoolFolder);
  };
  return { files, prefix: `spec-${randomUUID()}`, leave };
}

const aFolder = () => mkdtemp(join(tmpdir(), 'lyceum-files-'));
const remove = (folder: string) => rm(folder, { recursive: true, force: true });
