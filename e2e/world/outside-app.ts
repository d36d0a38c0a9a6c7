import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aName, publishingToken } from './published-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface OutsideApp {
  readonly name: string;
  /** Builds what is there now and publishes it with the token of the app's team; gives what the command said. */
  readonly ship: () => Promise<string>;
  /** Serves the app as it is being written until it is removed; gives the link that shows it to this person. */
  readonly showTo: (username: string) => Promise<string>;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => Promise<void>;
}

/** An app in a folder of its own, as the generator writes it, with the packed packages alone. */
export async function anOutsideApp(baseURL: string): Promise<OutsideApp> {
  const name = aName();
  const folder = join(mkdtempSync(join(tmpdir(), 'lyceum-outside-')), name);
  await said(start(root, 'scripts/new.mjs', ['mfe', name, '--dir', folder]));
  await said(start(root, 'scripts/testing/install-outside-app.mjs', [folder]));
  const env = { LYCEUM_URL: baseURL, LYCEUM_TOKEN: await publishingToken(baseURL, name) };
  const lyceumMfe = (args: readonly string[]) =>
    start(folder, 'node_modules/@lyceum/app-api/bin/lyceum-mfe.mjs', args, env);
  const servers: ChildProcess[] = [];
  return {
    name,
    ship: async () => {
      await said(start(folder, 'node_modules/vite/bin/vite.js', ['build']));
      return said(lyceumMfe(['publish']));
    },
    showTo: async (username) => {
      const server = lyceumMfe(['dev', '--user', username, '--port', await aFreePort()]);
      servers.push(server);
      return linkIn(server);
    },
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: async () => {
      await Promise.all(servers.map(ended));
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

function start(folder: string, script: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [join(folder, script), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: '', ...env },
  });
}

/** All that a command said until it ended well. */
function said(command: ReturnType<typeof start>): Promise<string> {
  const output = gathered(command);
  return new Promise((resolve, reject) => {
    command.on('close', (code) => (code === 0 ? resolve(output.join('')) : reject(new Error(output.join('')))));
  });
}

function linkIn(server: ReturnType<typeof start>): Promise<string> {
  const output = gathered(server);
  return new Promise((resolve, reject) => {
    server.stdout.on('data', () => {
      const [link] = /http\S+\/override\/\S+/.exec(output.join('')) ?? [];
      if (link) resolve(link);
    });
    server.on('close', () => reject(new Error(output.join(''))));
  });
}

function gathered({ stdout, stderr }: ReturnType<typeof start>): readonly string[] {
  const output: string[] = [];
  for (const stream of [stdout, stderr]) stream.on('data', (text) => output.push(String(text)));
  return output;
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const end = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await end;
}

function aFreePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? String(address?.port) : ''));
    });
  });
}
