import type { AuthorCode } from '@lyceum/capa';
import { PythonSandbox } from '@lyceum/sandbox';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** One pool of interpreters for all problems, started by the first problem that has code. */
@Injectable()
export class SandboxedAuthorCode implements AuthorCode, OnApplicationShutdown {
  #sandbox: PythonSandbox | null = null;

  execute(request: Parameters<AuthorCode['execute']>[0]): ReturnType<AuthorCode['execute']> {
    this.#sandbox ??= new PythonSandbox();
    return this.#sandbox.execute(request);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#sandbox?.stop();
  }
}
