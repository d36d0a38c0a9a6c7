import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { fromBuffer } from 'yauzl';

/** The plain files of a `.tar.gz` or `.zip`, by path. Links and folders are left out; nothing is written to disk. */
export function readArchive(file: string): Promise<Map<string, Uint8Array>> {
  return file.endsWith('.zip') ? readZip(file) : readTar(file);
}

function readTar(file: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = extract();
  entries.on('entry', (header, stream, next) => {
    buffer(stream).then(
      (content) => {
        if (header.type === 'file') files.set(header.name.replace(/^\.\//, ''), content);
        next();
      },
      (failure: unknown) => next(failure),
    );
  });
  return pipeline(createReadStream(file), createGunzip(), entries).then(() => files);
}

async function readZip(file: string): Promise<Map<string, Uint8Array>> {
  const bytes = await readFile(file);
  return new Promise((resolve, reject) => {
    const files = new Map<string, Uint8Array>();
    fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return reject(problem);
          files.set(entry.fileName, await buffer(stream));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}
