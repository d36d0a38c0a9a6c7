import { StartRefused } from './start/refusal.ts';
import { serve } from './start/serve.ts';

try {
  await serve({ args: process.argv.slice(2), env: process.env });
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(`\nLyceum did not start: ${error.message}\n`);
  process.exitCode = 1;
}

function isForPeople(error: unknown): error is Error {
  return error instanceof StartRefused || (error instanceof Error && error.name === 'ConfigError');
}
