import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ShellRecord } from '@lyceum/contracts/federation';

/** A checkout in a temporary folder, with a built shell and the apps a spec puts there. */
export class WorkspaceForSpecs {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async putApp(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    await this.removeApp(name);
    for (const [path, bytes] of files) await this.#write(join('mfes', name, 'dist/bundle', path), bytes);
  }

  async removeApp(name: string): Promise<void> {
    await rm(join(this.root, 'mfes', name, 'dist/bundle'), { recursive: true, force: true });
  }

  async putShell(changes: Partial<ShellRecord> = {}): Promise<void> {
    const script = Buffer.from(`export const shell = '${'x'.repeat(2_000)}';`);
    const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
    const chunk = { imports: [], dynamicImports: [], css: [], platform: [] };
    const record: ShellRecord = {
      format: 1,
      version: 'abc',
      entry: 'assets/main.js',
      loader: 'assets/load.js',
      pages: { '/courses': 'assets/courses.js' },
      imports: { react: 'assets/react.js' },
      platform: { react: '19.3.1' },
      css: ['assets/main.css'],
      offers: ['lyceum.slot.shell.header_actions.v1', 'lyceum.slot.shell.dashboard_top.v1'],
      emits: [],
      listens: [],
      described: {},
      graph: {
        'assets/main.js': { ...chunk, imports: ['assets/react.js'] },
        'assets/react.js': chunk,
        'assets/load.js': chunk,
        'assets/courses.js': chunk,
      },
      files: Object.fromEntries(
        ['main.js', 'react.js', 'load.js', 'courses.js', 'main.css'].map((name) => [
          `assets/${name}`,
          { integrity, bytes: script.length },
        ]),
      ),
      ...changes,
    };
    for (const path of Object.keys(record.files)) await this.#write(join('shell/dist/bundle', path), script);
    await this.#write('shell/dist/bundle/shell.json', Buffer.from(JSON.stringify(record)));
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const target = join(this.root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

export async function aWorkspace(): Promise<WorkspaceForSpecs> {
  const workspace = new WorkspaceForSpecs(await mkdtemp(join(tmpdir(), 'lyceum-workspace-')));
  await workspace.putShell();
  return workspace;
}
