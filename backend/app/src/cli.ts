import { loadConfig } from '@lyceum/platform';
import { commands } from './commands/index.ts';
import { runCommand } from './commands/run-command.ts';

const forPeople = new Set(['CommandRefused', 'ConfigError', 'StartRefused']);

try {
  const config = loadConfig({ ...process.env, LYCEUM_LOG: process.env.LYCEUM_LOG ?? 'warn' });
  await runCommand(commands, process.argv.slice(2), { config, tell: (line) => console.log(line) });
} catch (error) {
  if (!(error instanceof Error) || !forPeople.has(error.name)) throw error;
  console.error(`\nLyceum cannot do this: ${error.message}\n`);
  process.exitCode = 1;
}
