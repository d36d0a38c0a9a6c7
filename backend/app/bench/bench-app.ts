import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, createApp, InlineJobEngine, loadConfig, Principals } from '@lyceum/platform';

type Modules = Parameters<typeof createApp>[0]['modules'];

export interface BenchApp {
  readonly address: string;
  get<T>(token: new (...args: never[]) => T): T;
  /** A request of a learner over the loopback; the time it took in milliseconds and the status. */
  request(learnerId: number, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  readonly ms: number;
  readonly status: number;
  readonly bytes: number;
}

const csrf = 'bench-csrf-token-0123456789';

/** The modules over the embedded store, listening on the loopback. Learners are who they say they are. */
export async function startBenchApp(modules: Modules): Promise<BenchApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lyceum-bench-'));
  const config = loadConfig({ ...process.env, LYCEUM_DATA: dataDir, LYCEUM_LOG: 'silent' });
  const database = await connectDatabase(config);
  const app = await createApp({ config, connection: database.connection, jobEngine: new InlineJobEngine(), modules });
  app.get(Principals, { strict: false }).register({
    principalOf: async ({ sessionId }) =>
      sessionId === null
        ? null
        : { userId: Number(sessionId), username: `learner${sessionId}`, isAdmin: false, isStaff: false },
  });
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    address,
    get: (token) => app.get(token, { strict: false }),
    request: async (learnerId, method, path, body) => {
      const start = performance.now();
      const answer = await fetch(`${address}${path}`, {
        method,
        headers: {
          cookie: `sessionid=${learnerId}; csrftoken=${csrf}`,
          'x-csrftoken': csrf,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const { byteLength } = await answer.arrayBuffer();
      return { ms: performance.now() - start, status: answer.status, bytes: byteLength };
    },
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
