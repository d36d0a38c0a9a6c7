import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './docstored.ts';

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** The program lies beside this file: as TypeScript in the sources, as JavaScript once it is built. */
export function spawnServer(order: Order): Child {
  const here = fileURLToPath(import.meta.url);
  const program = join(here, '..', `docstored${extname(here)}`);
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  // glibc would give each thread heaps of its own, which keep what a reader thread that ended had in them.
  const env = { MALLOC_ARENA_MAX: '2', ...inherited };
  // What a command makes is garbage when it is answered: half of V8's usual room costs nothing and saves 30 MB.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];
  return spawn(process.execPath, [...flags, program, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
}

/** What the child says of its start, or that it ended without a word. */
export async function firstAnswer(child: Child): Promise<Answer> {
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
export function letGo(child: Child): void {
  child.unref();
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
}
