import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdownCase } from './markdown-case.ts';

const recorded = new URL('../../../../../shared/cases/markdown-cases.jsonl', import.meta.url);

describe.skipIf(!existsSync(recorded))("The recorded answers of Studio's converter", () => {
  const lines = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim().split('\n') : [];
  it.each(lines.map((line) => JSON.parse(line)).map((one) => [one.id, one]))('%s', (_, one) => {
    expect(markdownCase(one)).toEqual(one.expected);
  });
});
