import { SourceMap } from 'node:module';
import { Injectable, Logger } from '@nestjs/common';
import type { Frame } from '../domain/health/error-group.ts';
import { BuildRegistry, ShellBuild, WorkspaceBuilds } from './ports.ts';

export interface ResolvedFrame extends Frame {
  /** Whether the place is in the sources; otherwise it is in the built file. */
  readonly isSource: boolean;
}

const keptMaps = 12;

/** Leads places in built files back to the sources, by the maps that were published beside them. Maps never leave the server. */
@Injectable()
export class ResolveFrames {
  readonly #logger = new Logger('Federation');
  readonly #maps = new Map<string, Promise<SourceMap | null>>();

  constructor(
    private readonly registry: BuildRegistry,
    private readonly workspace: WorkspaceBuilds,
    private readonly shell: ShellBuild,
  ) {}

  async execute(frames: readonly Frame[]): Promise<readonly ResolvedFrame[]> {
    return Promise.all(frames.map((frame) => this.#resolve(frame)));
  }

  async #resolve(frame: Frame): Promise<ResolvedFrame> {
    const map = await this.#mapOf(frame.file);
    const found = map?.findEntry(frame.line - 1, frame.column - 1);
    if (!found || !('originalSource' in found) || !found.originalSource) return { ...frame, isSource: false };
    return {
      file: sourcePath(found.originalSource),
      line: found.originalLine + 1,
      column: found.originalColumn + 1,
      name: 'name' in found && typeof found.name === 'string' ? found.name : frame.name,
      isSource: true,
    };
  }

  #mapOf(file: string): Promise<SourceMap | null> {
    const known = this.#maps.get(file);
    if (known) return known;
    const map = this.#readMap(file).catch((error: unknown) => {
      this.#logger.warn(`The source map of ${file} cannot be used: ${error}`);
      return null;
    });
    const [oldest] = this.#maps.keys();
    if (oldest && this.#maps.size >= keptMaps) this.#maps.delete(oldest);
    this.#maps.set(file, map);
    return map;
  }

  async #readMap(file: string): Promise<SourceMap | null> {
    const bytes = await this.#bytesOf(file);
    return bytes && new SourceMap(JSON.parse(bytes.toString('utf8')));
  }

  async #bytesOf(file: string): Promise<Buffer | null> {
    const [, shellPath, name, version, path] = /^\/(?:shell\/(.+)|mfes\/([^/]+)\/([^/]+)\/(.+))$/.exec(file) ?? [];
    if (shellPath) return this.shell.readSourceMap(shellPath);
    if (!name || !version || !path) return null;
    const built = { name, version, path };
    return (await this.registry.readSourceMap(built)) ?? this.workspace.readSourceMap(built);
  }
}

/** As the sources lie in the checkout: maps name them from where the built file lay. */
const sourcePath = (source: string): string => source.replace(/^(?:[a-z]+:\/\/)?(?:\.{0,2}\/)+/, '');
