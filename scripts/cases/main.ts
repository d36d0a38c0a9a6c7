// npm run --silent cases -- KIND FILE.jsonl     KIND: capa | block | calc | markdown | field | grade
// npm run --silent cases -- olx ARCHIVE
// One JSON line a case, {"id", "actual"}, where `actual` has the shape of the case's `expected`, which is never read.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readArchive } from './archive.ts';
import { kinds, type Services } from './kinds.ts';
import { parsePythonLine, printPythonLine } from './python-line.ts';
import { openServices } from './services.ts';

const [kind, file] = process.argv.slice(2);
const choices = [...Object.keys(kinds), 'olx'];
if (!kind || !file || !choices.includes(kind)) {
  process.stderr.write(`Usage: npm run --silent cases -- ${choices.join('|')} FILE\n`);
  process.exit(2);
}

if (kind === 'olx') {
  const { olxCase } = await import('@lyceum/olx/cases');
  print(olxCase(await readArchive(file)));
} else {
  await runCases(kind, file);
}

async function runCases(name: string, path: string): Promise<void> {
  const services = openServices(path);
  const answerCase = await kinds[name]?.();
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim()) print(await actualOf(answerCase, line, services));
    }
  } finally {
    await services.close();
  }
}

async function actualOf(answerCase: unknown, line: string, services: Services): Promise<object> {
  const { expected: _unseen, ...given } = parsePythonLine(line);
  return { id: given.id, actual: await answer(answerCase, given, services) };
}

/** A case that breaks its kernel is told as such, and the rest of the file is still answered. */
async function answer(answerCase: unknown, given: object, services: Services): Promise<unknown> {
  try {
    return await (answerCase as (given: object, services: Services) => unknown)(given, services);
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
    return { error: { type: 'InternalError', message: String(failure) } };
  }
}

function print(value: unknown): void {
  process.stdout.write(`${printPythonLine(value)}\n`);
}
