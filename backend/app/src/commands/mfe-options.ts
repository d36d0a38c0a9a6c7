import { parseArgs } from 'node:util';
import { type CommandContext, CommandRefused } from './command.ts';

interface Options {
  readonly channel: string;
  readonly reason: string;
}

/** The words and options of a command; a wrong count of words tells how it is used. */
export function read(
  { args }: CommandContext,
  count: number,
  usage: string,
): { words: readonly string[]; options: Options } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { channel: { type: 'string', default: 'stable' }, reason: { type: 'string', default: '' } },
  });
  if (positionals.length !== count) throw new CommandRefused(`it is used so: ${usage}`);
  return { words: positionals, options: { channel: String(values.channel), reason: String(values.reason) } };
}

export function nothingPublished(name: string): CommandRefused {
  return new CommandRefused(`nothing of an app named ${name} was ever published here. "mfe status" lists the apps.`);
}
