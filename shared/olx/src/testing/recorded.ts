import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Recorded cases and real courses lie beside the repository; specs that need them say so when they are absent. */
export function recordedPath(path: string): { readonly path: string; readonly isThere: boolean } {
  const full = fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url));
  return { path: full, isThere: existsSync(full) };
}

/** The plain files of a `.tar.gz` that is to be trusted. */
export function readTarGz(path: string): Map<string, Uint8Array> {
  const tar = gunzipSync(readFileSync(path));
  const files = new Map<string, Uint8Array>();
  let longName: string | null = null;
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8);
    const kind = String.fromCharCode(tar[at + 156] ?? 0);
    const content = tar.subarray(at + 512, at + 512 + size);
    const name = longName ?? [textAt(tar, at + 345, 155), textAt(tar, at, 100)].filter((part) => part !== '').join('/');
    if (kind === 'x') longName = /\d+ path=(.*)\n/.exec(content.toString())?.[1] ?? null;
    else if (kind === 'L') longName = textAt(content, 0, size);
    else {
      if (kind === '0' || kind === '\0') files.set(name.replace(/^\.\//, ''), content);
      longName = null;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

function textAt(bytes: Buffer, start: number, length: number): string {
  return bytes.toString('utf8', start, start + length).replace(/\0.*$/s, '');
}
