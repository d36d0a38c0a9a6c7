import { parentPort, workerData } from 'node:worker_threads';
import { LastingStore } from './lasting-store.ts';
import type { Call, Reply } from './thread-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');
const store = new LastingStore((workerData as { path: string }).path);

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
    return {
      id,
      result: store.use((opened) => {
        // The arguments are the method's own: see the type of `Call`.
        const run = opened[method] as (...given: unknown[]) => unknown;
        return run.apply(opened, args);
      }),
    };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
