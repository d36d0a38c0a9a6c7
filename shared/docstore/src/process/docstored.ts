import { serve } from './server.ts';

/** What the parent sends as the one argument, in JSON. */
export interface Order {
  readonly dataDir: string;
  readonly path: string;
  readonly synchronous: 'FULL' | 'NORMAL';
}

/** What this process answers, as one line of JSON on its standard output. */
export type Answer = { readonly ready: true } | { readonly ready: false; readonly reason: string };

const say = (answer: Answer): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

// A parent that died meanwhile does not listen; the end of its pipe says so as well.
process.stdout.on('error', () => {});

// Terminals and service managers send their signals to the whole group; the parent decides when the store may end.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});

try {
  const { dataDir, path, synchronous } = JSON.parse(process.argv[2] ?? '{}') as Order;
  const server = await serve({ dataDir, where: { path }, synchronous });
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await server.close();
    process.exit(0);
  };
  process.stdin.on('end', () => void end());
  process.stdin.on('error', () => void end());
  process.stdin.resume();
  say({ ready: true });
} catch (error) {
  say({ ready: false, reason: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
