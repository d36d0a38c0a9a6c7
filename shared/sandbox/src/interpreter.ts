import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuthorCodeRequest, AuthorCodeResult } from '@lyceum/capa';
import type { SandboxLimits } from './limits.ts';
import { isReady, readReply } from './messages.ts';

const pyodideFolder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const guestScript = fileURLToPath(new URL('../guest/guest.mjs', import.meta.url));
const pythonFolder = fileURLToPath(new URL('../python', import.meta.url));
const startTimeMs = 60_000;

/**
 * One Python interpreter in a child process that can neither read files (but its own), nor write, spawn, open a
 * worker or see an environment. One run at a time; a run that passes a limit ends with the process.
 */
export class Interpreter {
  readonly #child: ChildProcess;
  readonly #limits: SandboxLimits;
  readonly #ended: Promise<void>;
  #onMessage: (message: unknown) => void = () => {};
  #isDead = false;
  runs = 0;

  private constructor(limits: SandboxLimits) {
    this.#limits = limits;
    this.#child = spawn(process.execPath, argumentsFor(limits), {
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    });
    this.#child.on('message', (message) => this.#onMessage(message));
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#isDead = true;
        resolve();
      };
      this.#child.on('exit', end);
      this.#child.on('error', end);
    });
  }

  /** Starts a process and waits until its interpreter is warm (one to four seconds). */
  static async start(limits: SandboxLimits): Promise<Interpreter> {
    const interpreter = new Interpreter(limits);
    const answer = await interpreter.#exchange(null, startTimeMs);
    if (answer !== 'time_limit' && answer !== 'ended' && isReady(answer)) return interpreter;
    await interpreter.stop();
    throw new Error(
      `The Python interpreter did not start (${typeof answer === 'string' ? answer : 'unexpected answer'})`,
    );
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  async run({ code, globalsJson, seed, pythonLib }: AuthorCodeRequest): Promise<AuthorCodeResult> {
    this.runs += 1;
    const request = { code, globalsJson, seed, pythonLib: pythonLib ?? null };
    const answer = await this.#exchange(request, this.#limits.timeMs);
    if (answer === 'time_limit') {
      await this.stop();
      return {
        ok: false,
        kind: 'time_limit',
        message: `The code ran longer than ${this.#limits.timeMs / 1000} seconds.`,
      };
    }
    if (answer === 'ended') {
      return {
        ok: false,
        kind: 'memory_limit',
        message: 'The code ended the interpreter it ran in; it may have used too much memory.',
      };
    }
    const reply = readReply(answer, this.#limits.outputCharacters);
    if (reply.trusted) return reply.result;
    await this.stop();
    return reply.result;
  }

  async stop(): Promise<void> {
    if (!this.#isDead) this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async #exchange(request: object | null, timeMs: number): Promise<unknown> {
    if (this.#isDead) return 'ended';
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<unknown>((resolve) => {
      this.#onMessage = resolve;
    });
    const late = new Promise<'time_limit'>((resolve) => {
      timer = setTimeout(() => resolve('time_limit'), timeMs);
    });
    if (request) this.#child.send(request);
    try {
      return await Promise.race([answered, late, this.#ended.then(() => 'ended' as const)]);
    } finally {
      clearTimeout(timer);
      this.#onMessage = () => {};
    }
  }
}

function argumentsFor({ memoryMb }: SandboxLimits): string[] {
  return [
    '--permission',
    `--allow-fs-read=${pyodideFolder}`,
    `--allow-fs-read=${dirname(guestScript)}`,
    `--allow-fs-read=${pythonFolder}`,
    '--disallow-code-generation-from-strings',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    `--max-old-space-size=${Math.max(128, memoryMb)}`,
    guestScript,
    pyodideFolder,
    pythonFolder,
    String(memoryMb),
  ];
}
