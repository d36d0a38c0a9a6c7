import type { AuthorCode, AuthorCodeRequest, AuthorCodeResult } from '@lyceum/capa';
import { Interpreter } from './interpreter.ts';
import { defaultLimits, type SandboxLimits } from './limits.ts';

export interface PythonSandboxOptions {
  readonly limits?: Partial<SandboxLimits>;
  /** How many interpreters may be warm at once (70 MB each after the first 130). */
  readonly size?: number;
  /** An interpreter is replaced after so many runs, so that nothing can pile up in it. */
  readonly runsPerInterpreter?: number;
}

/**
 * Runs author Python in a pool of warm, restricted child processes. The first run starts an interpreter; while one
 * is held by slow code, others are served by the rest of the pool. Runs waiting for an interpreter are served in order.
 */
export class PythonSandbox implements AuthorCode {
  readonly #limits: SandboxLimits;
  readonly #size: number;
  readonly #runsPerInterpreter: number;
  readonly #idle: Interpreter[] = [];
  readonly #waiting: (() => void)[] = [];
  #alive = 0;
  #isStopped = false;

  constructor({ limits, size = 2, runsPerInterpreter = 500 }: PythonSandboxOptions = {}) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#size = size;
    this.#runsPerInterpreter = runsPerInterpreter;
  }

  async execute(request: AuthorCodeRequest): Promise<AuthorCodeResult> {
    if (this.#isStopped) return unavailable('The sandbox has been stopped.');
    const interpreter = await this.#take().catch((error: Error) => error);
    if (interpreter instanceof Error) return unavailable(interpreter.message);
    try {
      return await interpreter.run(request);
    } finally {
      this.#giveBack(interpreter);
    }
  }

  /** Starts one interpreter ahead of the first run. */
  async warmUp(): Promise<void> {
    this.#giveBack(await this.#take());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#idle.splice(0).map((interpreter) => interpreter.stop()));
  }

  async #take(): Promise<Interpreter> {
    for (;;) {
      const interpreter = this.#idle.pop();
      if (interpreter && !interpreter.isDead) return interpreter;
      if (interpreter) {
        this.#alive -= 1;
        continue;
      }
      if (this.#alive < this.#size) return this.#startOne();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #startOne(): Promise<Interpreter> {
    this.#alive += 1;
    try {
      return await Interpreter.start(this.#limits);
    } catch (error) {
      this.#alive -= 1;
      this.#waiting.shift()?.();
      throw error;
    }
  }

  #giveBack(interpreter: Interpreter): void {
    const isSpent = interpreter.isDead || interpreter.runs >= this.#runsPerInterpreter || this.#isStopped;
    if (isSpent) {
      this.#alive -= 1;
      void interpreter.stop();
    } else {
      this.#idle.push(interpreter);
    }
    this.#waiting.shift()?.();
  }
}

const unavailable = (message: string): AuthorCodeResult => ({ ok: false, kind: 'unavailable', message });
