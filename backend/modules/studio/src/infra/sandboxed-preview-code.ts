import type { AuthorCode } from '@lyceum/capa';
import { PythonSandbox } from '@lyceum/sandbox';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PreviewCode } from '../application/preview-code.ts';

/** One interpreter, apart from those that grade learners: a preview that hangs holds up other previews only. */
@Injectable()
export class SandboxedPreviewCode extends PreviewCode implements OnApplicationShutdown {
  #sandbox: PythonSandbox | null = null;

  override execute(request: Parameters<AuthorCode['execute']>[0]): ReturnType<AuthorCode['execute']> {
    this.#sandbox ??= new PythonSandbox({ size: 1 });
    return this.#sandbox.execute(request);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#sandbox?.stop();
  }
}
