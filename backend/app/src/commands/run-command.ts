import { type Command, type CommandContext, CommandRefused } from './command.ts';
import { Installation } from './installation.ts';

/** Finds the command that `words` begin with and runs it over this installation. Prints the list for `help`. */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  { config, tell }: Pick<CommandContext, 'config' | 'tell'>,
): Promise<void> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return tell(helpText(commands));
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  if (!command) throw new CommandRefused(`there is no command "${words.join(' ')}".\n\n${helpText(commands)}`);
  const installation = new Installation(config);
  try {
    await command.run({
      config,
      tell,
      database: () => installation.database(),
      application: () => installation.application(),
      settle: () => installation.settle(),
      args: words.slice(command.name.split(' ').length),
    });
  } finally {
    await installation.close();
  }
}

export function helpText(commands: readonly Command[]): string {
  const heads = commands.map(({ name, usage }) => `${name} ${usage}`.trim());
  const rows = commands.map(({ summary }, at) => `  ${heads[at]}\n      ${summary}`);
  return ['npm run lyceum -- COMMAND', '', ...rows, '  help\n      This list'].join('\n');
}
