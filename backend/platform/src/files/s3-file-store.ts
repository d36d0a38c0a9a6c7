import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/config.ts';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import {
  type ByteRange,
  checkKey,
  checkRange,
  FileMissing,
  FileStore,
  hashKey,
  type StoredFile,
} from './file-store.ts';
import { Spool, type Spooled } from './spool.ts';
import { uploadInParts } from './upload-in-parts.ts';

/** Larger files travel in parts of this size; a part is held in memory, so that one that fails can be sent again. */
const defaultPartBytes = 16 * 1024 * 1024;

export interface S3Habits {
  readonly spoolFolder: string;
  readonly partBytes?: number;
  readonly silentForMs?: number;
}

/** What fails is thrown; the client need not say it on the console besides. */
const silence = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/**
 * Files in a bucket of any store that speaks S3. Content waits in a temporary file until its length and hash are
 * known, so that the store can check what it receives and an upload that breaks off leaves nothing there.
 */
export class S3FileStore extends FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #host: string;
  readonly #spool: Spool;
  readonly #partBytes: number;

  constructor(
    { endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings,
    { spoolFolder, partBytes = defaultPartBytes, silentForMs = 15_000 }: S3Habits,
  ) {
    super();
    this.#spool = new Spool(spoolFolder);
    this.#bucket = bucket;
    this.#host = new URL(endpoint).host;
    this.#partBytes = partBytes;
    this.#client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      logger: silence,
      // A store that says nothing for so long is given up (and asked again, a few times): waiting has an end.
      requestHandler: { connectionTimeout: silentForMs, socketTimeout: silentForMs, requestTimeout: 0 },
      // Newer checksums than the one we send ourselves are unknown to many stores that are not Amazon's.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, content: Readable | Uint8Array): Promise<StoredFile> {
    checkKey(key);
    return this.#spool.through(content, async (path, spooled) => {
      await this.#upload(key, path, spooled);
      return { key, ...spooled };
    });
  }

  async putByHash(folder: string, content: Readable | Uint8Array): Promise<StoredFile> {
    checkKey(folder);
    return this.#spool.through(content, async (path, spooled) => {
      const key = hashKey(folder, spooled.sha256);
      if (!(await this.exists(key))) await this.#upload(key, path, spooled);
      return { key, ...spooled };
    });
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    if (range) checkRange(range);
    const wanted = range && `bytes=${range.start}-${range.end}`;
    const { Body: body } = await this.#client
      .send(new GetObjectCommand({ ...this.#object(key), ...(wanted && { Range: wanted }) }))
      .catch((error: unknown) => {
        if (isBeyondEnd(error)) return { Body: Readable.from([]) };
        throw isMissing(error) ? new FileMissing(key) : error;
      });
    if (!(body instanceof Readable)) throw new Error(`The file store answered "${key}" without content`);
    return body;
  }

  async readAll(key: string): Promise<Uint8Array> {
    return buffer(await this.read(key));
  }

  async size(key: string): Promise<number | null> {
    try {
      const { ContentLength: bytes } = await this.#client.send(new HeadObjectCommand(this.#object(key)));
      return bytes ?? 0;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.size(key)) !== null;
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(key)));
  }

  localPath(): null {
    return null;
  }

  async status(): Promise<EngineStatus> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }));
    return { engine: `Bucket ${this.#bucket} at ${this.#host}`, isAnswering: true, figures: {} };
  }

  onApplicationShutdown(): void {
    this.#client.destroy();
  }

  #object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: checkKey(key) };
  }

  async #upload(key: string, path: string, { bytes, sha256 }: Spooled): Promise<void> {
    const object = this.#object(key);
    if (bytes > this.#partBytes)
      return uploadInParts(this.#client, { object, path, bytes, partBytes: this.#partBytes });
    await this.#client.send(
      new PutObjectCommand({
        ...object,
        Body: await readFile(path),
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

function isBeyondEnd(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 416;
}
