import { parentPort, workerData } from 'node:worker_threads';
import { SearchStore } from './search-store.ts';
import type { Call, Reply } from './thread-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');
const store = new SearchStore((workerData as { path: string }).path);

// One listener for the life of the thread.
port.on('message', (call: Call | 'close') => {
  if (call === 'close') {
    store.close();
    port.close();
    return;
  }
  port.postMessage(answer(call));
});

function answer({ id, method, args }: Call): Reply {
  try {
    // The arguments are the method's own: see the type of `Call`.
    const run = store[method] as (...given: unknown[]) => unknown;
    return { id, result: run.apply(store, args) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
