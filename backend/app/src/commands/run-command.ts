import { type Config, connectDatabase, createApp, type Database, InlineJobEngine } from '@lyceum/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { modules } from '../modules.ts';
import { type Command, type CommandContext, CommandRefused } from './command.ts';

/** Finds the command that `words` begin with and runs it over this installation. Prints the list for `help`. */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  { config, tell }: Pick<CommandContext, 'config' | 'tell'>,
): Promise<void> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return tell(helpText(commands));
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  if (!command) throw new CommandRefused(`there is no command "${words.join(' ')}".\n\n${helpText(commands)}`);
  const opened: OpenedApplication[] = [];
  const application = async () => {
    const last = opened[0] ?? (await openApplication(config));
    opened[0] = last;
    return last.app;
  };
  try {
    await command.run({ config, tell, application, args: words.slice(command.name.split(' ').length) });
  } finally {
    await opened[0]?.close();
  }
}

export function helpText(commands: readonly Command[]): string {
  const heads = commands.map(({ name, usage }) => `${name} ${usage}`.trim());
  const width = Math.max(...heads.map((head) => head.length));
  const rows = commands.map(({ summary }, at) => `  ${heads[at]?.padEnd(width)}   ${summary}`);
  return ['npm run lyceum -- COMMAND', '', ...rows, `  ${'help'.padEnd(width)}   This list`].join('\n');
}

interface OpenedApplication {
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

/** Jobs run in this process, one after the other, so that the command ends when its work is done. */
async function openApplication(config: Config): Promise<OpenedApplication> {
  const database: Database = await connectDatabase(config);
  try {
    const jobEngine = new InlineJobEngine();
    const app = await createApp({ config, connection: database.connection, jobEngine, modules });
    const close = async () => {
      await app.close();
      await database.close();
    };
    return { app, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
