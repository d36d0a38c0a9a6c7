import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aName, publishingToken } from './published-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface OutsideApp {
  readonly name: string;
  /** Builds what is there now and publishes it with the token of the app's team; gives what the command said. */
  readonly ship: () => Promise<string>;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
}

/** An app in a folder of its own, as the generator writes it, with the packed packages alone. */
export async function anOutsideApp(baseURL: string): Promise<OutsideApp> {
  const name = aName();
  const folder = join(mkdtempSync(join(tmpdir(), 'lyceum-outside-')), name);
  await node(root, 'scripts/new.mjs', ['mfe', name, '--dir', folder]);
  await node(root, 'scripts/testing/install-outside-app.mjs', [folder]);
  const token = await publishingToken(baseURL, name);
  return {
    name,
    write: (path, text) => writeFileSync(join(folder, path), text),
    ship: async () => {
      await node(folder, 'node_modules/vite/bin/vite.js', ['build']);
      const env = { LYCEUM_URL: baseURL, LYCEUM_TOKEN: token };
      return node(folder, 'node_modules/@lyceum/app-api/bin/lyceum-mfe.mjs', ['publish'], env);
    },
    remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }),
  };
}

function node(folder: string, script: string, args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, script), ...args], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: '', ...env },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${script}: ${output}`))));
  });
}
