import type { Writer } from '../transactions/writer.ts';
import { type CommandContext } from './command.ts';
import { namespaceOf } from './options.ts';

/** Where one write statement works. */
export interface Site {
  readonly writer: Writer;
  readonly namespace: string;
  readonly deadline: number | null;
  /** A snapshot is read in one go: what others commit meanwhile would show through. */
  readonly isSnapshot: boolean;
}

export function siteOf(context: CommandContext): Site {
  return {
    writer: context.writer,
    namespace: namespaceOf(context),
    deadline: context.deadline,
    isSnapshot: context.transaction !== null,
  };
}
