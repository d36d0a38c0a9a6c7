import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildRecord, buildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { type AppBuild, versionOf } from '../application/app-build.ts';
import { type BuildFile, WorkspaceBuilds } from '../application/ports.ts';
import { RecordFile } from './record-file.ts';
import { Workspace } from './workspace.ts';

const bundle = 'dist/bundle';

/**
 * The apps as this checkout has built them, looked up for every page: a new build is served at once, and one whose files
 * are gone is known by what it was, so that its place can say which app and which version is missing.
 */
@Injectable()
export class WorkspaceAppBuilds extends WorkspaceBuilds {
  readonly #records = new Map<string, RecordFile<BuildRecord>>();
  readonly #lastSeen = new Map<string, AppBuild>();
  readonly #folder: string;

  constructor(workspace: Workspace) {
    super();
    this.#folder = join(workspace.root, 'mfes');
  }

  async list(): Promise<readonly AppBuild[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(() => []);
    const names = new Set([
      ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      ...this.#lastSeen.keys(),
    ]);
    const builds = await Promise.all([...names].sort().map((name) => this.#find(name)));
    return builds.filter((build) => build !== null);
  }

  read(file: BuildFile): Promise<Buffer | null> {
    return this.#readBeside(file, file.path);
  }

  readSourceMap(file: BuildFile): Promise<Buffer | null> {
    return this.#readBeside(file, `${file.path}.map`);
  }

  /** What is read belongs to a file of the build that is there now. */
  async #readBeside({ name, version, path }: BuildFile, wanted: string): Promise<Buffer | null> {
    const build = await this.#find(name);
    if (!build || build.state !== 'ready' || build.version !== version || !build.record.files[path]) return null;
    return readFile(join(this.#folder, name, bundle, wanted)).catch(() => null);
  }

  async #find(name: string): Promise<AppBuild | null> {
    const record = await this.#recordOf(name).read();
    const last = this.#lastSeen.get(name) ?? null;
    if (record === null) return last && { ...last, state: 'missing', reason: 'Its files are not there' };
    if (record instanceof Error)
      return last && { ...last, state: 'refused', reason: `build.json cannot be read: ${record.message}` };
    if (last?.record === record) return last;
    const build: AppBuild = { name, version: versionOf(record), state: 'ready', reason: null, origin: null, record };
    this.#lastSeen.set(name, build);
    return build;
  }

  #recordOf(name: string): RecordFile<BuildRecord> {
    const known = this.#records.get(name);
    if (known) return known;
    const record = new RecordFile(join(this.#folder, name, bundle, 'build.json'), buildRecord);
    this.#records.set(name, record);
    return record;
  }
}
