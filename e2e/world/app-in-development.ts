import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aName } from './published-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startTimeMs = 60_000;

export interface AppInDevelopment {
  readonly name: string;
  readonly entry: string;
  /** An address that the app answers. */
  readonly path: string;
  /** What the server says that the app declares. */
  readonly declares: unknown;
  /** Changes what the page says, as an edit of its source. */
  readonly edit: (text: string) => void;
  readonly end: () => Promise<void>;
}

/** A small app in a folder of its own inside the workspace, on the development server that `npm run dev` starts. */
export async function anAppInDevelopment(text: string): Promise<AppInDevelopment> {
  const name = aName();
  const folder = writeApp(name, text);
  const port = await aFreePort();
  const server = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: '', LYCEUM_DEV_PORT: String(port) },
    stdio: 'ignore',
  });
  const entry = `http://127.0.0.1:${port}/remoteEntry.js`;
  const answer = await answered(new URL('/app.json', entry), server);
  return {
    name,
    entry,
    path: `/${name}`,
    declares: await answer.json(),
    edit: (next) => writePage(folder, next),
    end: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode === null && server.kill()) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeApp(name: string, text: string): string {
  // Vite's watcher looks away from folders of test results.
  const parent = join(root, '.lyceum');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', type: 'module' }));
  writeFileSync(
    join(folder, 'vite.config.ts'),
    `import { mfeConfig } from '@lyceum/app-api/vite';\nexport default mfeConfig({ name: '${name}' });\n`,
  );
  writeFileSync(join(folder, 'src/index.ts'), `export { manifest } from './manifest.ts';\n`);
  writeFileSync(
    join(folder, 'src/manifest.ts'),
    `import { defineApp } from '@lyceum/app-api';
import { z } from 'zod';

export const manifest = defineApp({
  apiVersion: 1,
  id: '${name}',
  config: z.object({}),
  routes: [{ path: '/${name}', load: () => import('./page.tsx').then(({ Notes }) => Notes) }],
});
`,
  );
  writePage(folder, text);
  return folder;
}

/** With a hook, the router and a component of the shell's: another copy of any of them would fail. */
const writePage = (folder: string, text: string): void =>
  writeFileSync(
    join(folder, 'src/page.tsx'),
    `import { Page } from '@lyceum/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';

export function Notes() {
  const [text] = useState(${JSON.stringify(text)});
  const { pathname } = useLocation();
  return <Page title={text}>{pathname}</Page>;
}
`,
  );

function aFreePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answered(address: URL, server: ChildProcess): Promise<Response> {
  const deadline = Date.now() + startTimeMs;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The development server did not answer at ${address}`);
}
