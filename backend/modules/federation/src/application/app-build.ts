import { createHash } from 'node:crypto';
import type { BuildRecord } from '@lyceum/contracts/federation';

/** A build of an app as the site has it. Its files are there only while `state` is `ready`. */
export interface AppBuild {
  readonly name: string;
  /** Version of the package and hash of the files: two builds of one version differ by it. */
  readonly version: string;
  readonly state: 'ready' | 'missing' | 'refused';
  readonly reason: string | null;
  /** Where its files are when this site does not have them: a laptop's server. */
  readonly origin: string | null;
  readonly record: BuildRecord;
}

export function versionOf({ version, files }: BuildRecord): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) hash.update(`${path} ${files[path]?.integrity}\n`);
  return `${version}-${hash.digest('hex').slice(0, 10)}`;
}

/** As the import map and `integrity` attributes write it. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Bytes, gzip, of what must be there before the app runs. */
export const startBytesOf = ({ preload, files }: BuildRecord): number =>
  preload.reduce((sum, file) => sum + (files[file]?.gzip ?? 0), 0);
