import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3FileStore } from '../../src/files/s3-file-store.ts';
import { standInGround } from './grounds.ts';

describe('what is asked of S3', () => {
  let ground: Awaited<ReturnType<typeof standInGround>>;
  beforeEach(async () => {
    ground = await standInGround();
  });
  afterEach(() => ground.leave());

  it('sends a small file at once', async () => {
    await ground.files.put('imports/a.txt', Buffer.from('small'));
    expect(ground.store.asked).toEqual(['PUT imports/a.txt']);
  });

  it('does not send content again that is there', async () => {
    const { key } = await ground.files.putByHash('assets', Buffer.from('picture'));
    await ground.files.putByHash('assets', Buffer.from('picture'));
    expect(ground.store.asked).toEqual([`HEAD ${key}`, `PUT ${key}`, `HEAD ${key}`]);
  });

  it('sends a large file in parts and shows it when it is whole', async () => {
    await ground.files.put('big', Buffer.alloc(250_000, 7));
    expect(ground.store.asked).toEqual([
      'POST big?uploads',
      'PUT big?partNumber&uploadId',
      'PUT big?partNumber&uploadId',
      'PUT big?partNumber&uploadId',
      'POST big?uploadId',
    ]);
    expect(ground.store.objects.get('big')).toHaveLength(250_000);
  });

  it('takes back the parts of an upload that fails, and keeps nothing here', async () => {
    ground.store.failingParts.set(2, 400);
    await expect(ground.files.put('big', Buffer.alloc(250_000, 7))).rejects.toThrow('InvalidPart');
    expect(ground.store.asked.at(-1)).toBe('DELETE big?uploadId');
    expect(ground.store.uploads.size).toBe(0);
    expect(ground.store.objects.has('big')).toBe(false);
    expect(await readdir(ground.spoolFolder)).toEqual([]);
  });

  it('sends a part again when the store is busy', async () => {
    ground.store.failingParts.set(2, 503);
    await ground.files.put('big', Buffer.alloc(250_000, 7));
    expect(ground.store.asked.filter((asked) => asked === 'PUT big?partNumber&uploadId')).toHaveLength(4);
    expect(ground.store.objects.get('big')).toHaveLength(250_000);
  });

  it('gives up on a store that says nothing', async () => {
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const settings = { bucket: 'lyceum', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' };
    const files = new S3FileStore(
      { endpoint: `http://127.0.0.1:${port}`, ...settings },
      { spoolFolder: ground.spoolFolder, silentForMs: 100 },
    );
    await expect(files.size('a')).rejects.toThrow();
    files.onApplicationShutdown();
    silent.close();
    silent.closeAllConnections();
  });

  it('passes on the refusal of a store that does not know the key', async () => {
    const stranger = new S3FileStore(
      {
        endpoint: ground.endpoint,
        bucket: 'lyceum',
        region: 'us-east-1',
        accessKeyId: 'AKIDEXAMPLE',
        secretAccessKey: 'guessed',
      },
      { spoolFolder: ground.spoolFolder },
    );
    await expect(stranger.put('a', Buffer.from('x'))).rejects.toThrow('the signature does not fit');
    await expect(stranger.size('a')).rejects.toThrow();
    stranger.onApplicationShutdown();
  });
});
