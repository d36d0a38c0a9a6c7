// Runs under whatever Node the machine has (20 or newer): plain JavaScript, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installedMark = join(root, 'node_modules', '.lyceum-installed');
const bytesForInstall = 1.5 * 1024 ** 3;

/** Ends the command with a message for a person and no stack. */
export function refuse(message) {
  console.error(`\nLyceum cannot go on: ${message}\n`);
  process.exit(1);
}

export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= 20) return;
  refuse(
    `it needs Node.js 20 or newer to set itself up; this is Node.js ${version}. Install a newer one from nodejs.org.`,
  );
}

/** One line a step, with the seconds it took. */
export async function step(title, work) {
  const began = Date.now();
  process.stdout.write(`  ${title} ...\n`);
  const result = await work();
  process.stdout.write(`  ${title} done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  return result;
}

/** Installs what package-lock.json names, unless exactly that is installed. */
export async function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === wanted) return;
  requireDisk(root, bytesForInstall, 'to install its packages');
  await step('Installing packages (a minute or two the first time)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' }),
  );
  writeFileSync(installedMark, wanted);
}

/** Refuses when the disk under `folder` has less than `bytes` left. */
export function requireDisk(folder, bytes, purpose) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const megabytes = (count) => `${Math.round(count / 1024 ** 2)} MB`;
  refuse(
    `the disk under ${folder} has ${megabytes(free)} left and it needs ${megabytes(bytes)} ${purpose}. Free some space and start again.`,
  );
}

/** The Node the product runs on: the one package-lock.json pins, else this one where it is new enough. */
export function pinnedNode() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const works =
    existsSync(pinned) && spawnSync(pinned, ['--version'], { shell: process.platform === 'win32' }).status === 0;
  if (works) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return refuse(
    `no Node.js 24 is packaged for ${process.platform}-${process.arch}, and this one is ${process.versions.node}. Install Node.js 24 or newer and start again.`,
  );
}

/** Runs a command with the pinned Node first on the PATH; refuses when it fails. */
export async function run(command, args, { quiet = false, ...options } = {}) {
  const code = await exitCodeOf(command, args, { ...options, stdio: quiet ? 'pipe' : 'inherit' });
  if (code !== 0) refuse(`"${[command, ...args].join(' ')}" ended with code ${code}; its messages are above.`);
}

/** Runs a command to its end and gives its exit code; signals this process gets are passed on to it. */
export function exitCodeOf(command, args, { env = {}, stdio = 'inherit', ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...environment(), ...env }, ...options });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    // npm runs scripts through a shell that does not pass its signal on: who lost his parent was meant to end.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && pass('SIGTERM'), 250);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass);
      if (code !== 0 && output) process.stderr.write(output);
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}

export function environment() {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}`, NX_DAEMON: 'false' };
}
