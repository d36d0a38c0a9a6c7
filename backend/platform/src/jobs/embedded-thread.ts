import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './embedded-database.ts';
import type { DatabaseFailure, EndRequest, QueryRequest, ThreadMessage, ThreadOptions } from './embedded-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');
const { directory, searchPath } = workerData as ThreadOptions;

const say = (message: ThreadMessage): void => port.postMessage(message);
const database = await openDatabase(directory);
await database.exec(`SET search_path TO ${searchPath}`);

database.onNotification((channel, payload) => say({ kind: 'notification', channel, payload }));
// One listener for the life of the thread; requests run in the order they came.
port.on('message', (request: QueryRequest | EndRequest) => void (request.kind === 'end' ? end() : answer(request)));
say({ kind: 'ready' });

async function end(): Promise<void> {
  await database.close();
  process.exit(0);
}

async function answer({ id, text, params }: QueryRequest): Promise<void> {
  try {
    const { rows, rowCount } = await run(text, params);
    say({ kind: 'result', id, rows, rowCount });
  } catch (error) {
    say({ kind: 'failure', id, error: describe(error) });
  }
}

async function run(text: string, params: readonly unknown[]) {
  if (params.length > 0) {
    const { rows, affectedRows } = await database.query(text, [...params]);
    return { rows, rowCount: affectedRows || rows.length };
  }
  const last = (await database.exec(text)).at(-1);
  return { rows: last?.rows ?? [], rowCount: last?.affectedRows || (last?.rows.length ?? 0) };
}

function describe(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code, detail } = error as Error & { code?: string; detail?: string };
  return { message, code, detail };
}
