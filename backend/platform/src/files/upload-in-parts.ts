import { type FileHandle, open } from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

export interface LargeUpload {
  readonly object: { readonly Bucket: string; readonly Key: string };
  readonly path: string;
  readonly bytes: number;
  readonly partBytes: number;
}

/** Sends a file part after part; readers see it only once it is whole. What cannot be finished is taken back. */
export async function uploadInParts(client: S3Client, { object, path, bytes, partBytes }: LargeUpload): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  const file = await open(path);
  try {
    const parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (let start = 0; start < bytes; start += partBytes) {
      const PartNumber = parts.length + 1;
      const Body = await readPart(file, start, Math.min(partBytes, bytes - start));
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      parts.push({ PartNumber, ETag });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
}

/** In memory, because the client sends again only what it can read again. */
async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error('A file changed while it was being stored');
  return buffer;
}
