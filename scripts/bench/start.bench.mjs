import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root } from '../machine.mjs';

const targets = { coldMs: 60_000, warmMs: 3_000, memoryMb: 450 };

/** Cold start (empty data, built sources), warm start (same data) and resident memory of the whole process tree. */
export async function run() {
  const data = mkdtempSync(join(tmpdir(), 'lyceum-bench-'));
  try {
    const cold = await measureStart(data);
    const warm = await measureStart(data);
    const again = await measureStart(data);
    console.table({
      'cold start (first data)': row(cold.ms, targets.coldMs, 'ms'),
      'warm start': row(Math.min(warm.ms, again.ms), targets.warmMs, 'ms'),
      'memory after warm start': row(again.megabytes, targets.memoryMb, 'MB'),
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const row = (figure, target, unit) => ({
  figure: `${Math.round(figure)} ${unit}`,
  target: `${target} ${unit}`,
  ratio: Number((figure / target).toFixed(2)),
});

/** `npm start` until the first page answers; memory is read ten seconds later, when start-up work has settled. */
async function measureStart(data) {
  const port = await freePort();
  const began = Date.now();
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: root,
    env: { ...environment(), LYCEUM_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await answers(`http://127.0.0.1:${port}/`, 120_000);
  const ms = Date.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const megabytes = residentOfTree(child.pid) / 1024;
  child.kill('SIGTERM');
  await ended;
  return { ms, megabytes };
}

async function answers(url, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ${timeoutMs} ms`);
}

/** Kilobytes resident in a process and all its descendants, from /proc (Linux only; 0 elsewhere). */
function residentOfTree(rootPid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process ended while we were reading: it holds no memory.
    }
  }
  const isInside = (pid) => pid === rootPid || (parents.has(pid) && isInside(parents.get(pid)));
  return [...parents.keys()].filter(isInside).reduce((sum, pid) => sum + residentOf(pid), 0);
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
