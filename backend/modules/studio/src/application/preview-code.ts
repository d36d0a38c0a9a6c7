import type { AuthorCode } from '@lyceum/capa';

/** Runs the Python of problems that are previewed. */
export abstract class PreviewCode implements AuthorCode {
  abstract execute(request: Parameters<AuthorCode['execute']>[0]): ReturnType<AuthorCode['execute']>;
}
