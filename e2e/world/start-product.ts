import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startTimeMs = 120_000;

/** Starts the built product as an operator does, over new data, and ends it after the last journey. */
export default async function startProduct(config: FullConfig): Promise<() => Promise<void>> {
  const { port } = config.metadata as { readonly port: number };
  const data = mkdtempSync(join(tmpdir(), 'lyceum-e2e-'));
  const product = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, LYCEUM_DATA: data, PORT: String(port), LYCEUM_DEMO_PASSWORD: demoPassword },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  product.stdout?.on('data', (text) => output.push(String(text)));
  product.stderr?.on('data', (text) => output.push(String(text)));
  await isReady(product, `http://127.0.0.1:${port}/health/ready`, output);
  return async () => {
    await stop(product);
    rmSync(data, { recursive: true, force: true });
  };
}

/** The password of the demo accounts in the journeys' product. */
export const demoPassword = process.env.LYCEUM_DEMO_PASSWORD ?? 'journey-through-lyceum';

async function isReady(product: ChildProcess, url: string, output: readonly string[]): Promise<void> {
  const deadline = Date.now() + startTimeMs;
  while (Date.now() < deadline) {
    if (product.exitCode !== null) break;
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The product did not become ready:\n${output.join('').slice(-4_000)}`);
}

async function stop(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.pid === undefined) return;
  const ended = new Promise((resolve) => product.once('exit', resolve));
  process.kill(-product.pid, 'SIGTERM');
  await ended;
}
