import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ShellRecord, shellRecord } from '@lyceum/contracts/federation';
import { Injectable, Logger } from '@nestjs/common';
import { ShellBuild } from '../application/ports.ts';
import { RecordFile } from './record-file.ts';
import { Workspace } from './workspace.ts';

/** The shell as this checkout has built it. */
@Injectable()
export class WorkspaceShellBuild extends ShellBuild {
  readonly #logger = new Logger('Federation');
  readonly #folder: string;
  readonly #record: RecordFile<ShellRecord>;

  constructor(workspace: Workspace) {
    super();
    this.#folder = join(workspace.root, 'shell/dist/bundle');
    this.#record = new RecordFile(join(this.#folder, 'shell.json'), shellRecord);
  }

  async record(): Promise<ShellRecord | null> {
    const record = await this.#record.read();
    if (!(record instanceof Error)) return record;
    this.#logger.error(`shell.json of ${this.#folder} cannot be used: ${record.message}`);
    return null;
  }

  read(path: string): Promise<Buffer | null> {
    return this.#readBeside(path, path);
  }

  readSourceMap(path: string): Promise<Buffer | null> {
    return this.#readBeside(path, `${path}.map`);
  }

  async #readBeside(path: string, wanted: string): Promise<Buffer | null> {
    const record = await this.record();
    if (!record?.files[path]) return null;
    return readFile(join(this.#folder, wanted)).catch(() => null);
  }
}
