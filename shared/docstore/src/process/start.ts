import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './docstored.ts';
import { socketPathFor } from './socket-path.ts';

export interface DocstoreOptions {
  /** Made when it is not there; only one process may use it at a time. */
  readonly dataDir: string;
  /** FULL (the default) keeps every acknowledged write through a power cut, NORMAL through a crash of the process. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

/** An embedded document store that runs as a child of this process. */
export interface Docstore {
  /** Where MongoDB drivers find it. */
  readonly uri: string;
  readonly pid: number;
  /** Closes the store and returns when its files are closed. */
  stop(): Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/**
 * Starts the store in a process of its own and returns when it answers. It ends with this process, however that ends:
 * it watches the pipe between the two. Throws when the directory is in use.
 */
export async function startDocstore(options: DocstoreOptions): Promise<Docstore> {
  const dataDir = resolve(options.dataDir);
  const path = socketPathFor(dataDir);
  const child = spawnServer({ dataDir, path, synchronous: options.synchronous ?? 'FULL' });
  const answer = await firstAnswer(child);
  if (!answer.ready) throw new Error(answer.reason);
  letGo(child);
  return {
    uri: `mongodb://${encodeURIComponent(path)}/?directConnection=true`,
    pid: child.pid as number,
    stop: () => stop(child),
  };
}

/** The program lies beside this file: as TypeScript in the sources, as JavaScript once it is built. */
function spawnServer(order: Order): Child {
  const here = fileURLToPath(import.meta.url);
  const program = join(here, '..', `docstored${extname(here)}`);
  const { NODE_OPTIONS: _, ...env } = process.env;
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
}

async function firstAnswer(child: Child): Promise<Answer> {
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(
    ([code]): Answer => ({ ready: false, reason: `The docstore ended at once (${code})` }),
  );
  const line = once(lines, 'line').then(([text]) => JSON.parse(text) as Answer);
  const answer = await Promise.race([line, ended]);
  lines.close();
  return answer;
}

/** Nothing of the child keeps this process alive: it may end without stopping the store. */
function letGo(child: Child): void {
  child.unref();
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
}

async function stop(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.ref();
  child.stdin.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
