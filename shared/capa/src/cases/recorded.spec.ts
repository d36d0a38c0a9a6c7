import { describe, expect, it } from 'vitest';
import { authorCodeLeaving } from '../testing/grading.ts';
import { recordedCases } from '../testing/recorded.ts';
import { type CapaCase, capaCase } from './capa-case.ts';

const services = {
  authorCode: authorCodeLeaving('no Python here'),
  problemOf: async () => null,
  pythonLibOf: async () => null,
};

/** The recorded cases on which no Python runs; the rest is held beside the sandbox. */
const cases = recordedCases('capa-cases.jsonl').filter(({ olx }) => olx && !/<script|<answer|hintfn/.test(olx));

describe.skipIf(cases.length === 0)('The recorded answers of the platform', () => {
  it.each(cases.map((one) => [one.id, one]))('%s', async (_, { expected, ...given }) => {
    const { context: _unasked, ...actual } = await capaCase(given as unknown as CapaCase, services);
    expect(actual).toEqual(expected);
  });
});
