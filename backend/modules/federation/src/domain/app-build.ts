import type { BuildRecord } from '@lyceum/contracts/federation';

/** A build of an app as the site has it. `files` are there only while `state` is `ready`. */
export interface AppBuild {
  readonly name: string;
  /** Version of the package and hash of the files: two builds of one version differ by it. */
  readonly version: string;
  readonly state: 'ready' | 'missing' | 'refused';
  readonly reason: string | null;
  readonly record: BuildRecord;
}
