import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blockCase, type CapaCase, capaCase } from '@lyceum/capa/cases';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePythonLine } from './python-line.ts';
import { openServices } from './services.ts';

/** Recorded answers of the platform lie beside the repository; where they do not, nothing is asked. */
const folder = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));

function linesOf(kind: string): readonly Line[] {
  const path = `${folder}${kind}-cases.jsonl`;
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => parsePythonLine(line) as Line)
    : [];
}

interface Line {
  readonly id: string;
  readonly expected: { readonly context?: Readonly<Record<string, unknown>> };
}

describe.skipIf(!existsSync(folder))('With Python and real courses at hand', () => {
  const services = openServices(`${folder}capa-cases.jsonl`);
  afterAll(() => services.close());

  it.each(linesOf('capa').map((line) => [line.id, line]))('the problem answers as recorded: %s', async (_, line) => {
    const { expected, ...given } = line;
    const { context, ...actual } = (await capaCase(given as unknown as CapaCase, services)) as {
      readonly context?: Readonly<Record<string, unknown>>;
    };
    expect(actual).toEqual(withoutContext(expected));
    for (const [name, value] of Object.entries(expected.context ?? {})) {
      const left = context?.[name];
      expect(typeof left === 'bigint' ? Number(left) : left).toEqual(value);
    }
  });

  it.each(linesOf('block').map((line) => [line.id, line]))('the block answers as recorded: %s', async (_, line) => {
    const { expected, ...given } = line;
    expect(await blockCase(given as never, services)).toEqual(expected);
  });
});

function withoutContext({ context: _context, ...rest }: Line['expected']): object {
  return rest;
}
