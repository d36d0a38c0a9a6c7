import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calcCase } from './calc-case.ts';

const recorded = new URL('../../../../../shared/cases/calc-rng-cases.jsonl', import.meta.url);

describe('A calculator case', () => {
  it.each([
    [{ expr: '2+3' }, { result: 5 }],
    [{ expr: '2^80' }, { result: { int: '1208925819614629174706176' } }],
    [{ expr: 'x/2', variables: { x: 3 } }, { result: 1.5 }],
    [{ expr: 'fact(n)', variables: { n: { int: '4' } } }, { result: 24 }],
    [{ expr: '-x', variables: { x: { special: 'inf' } } }, { result: { special: '-inf' } }],
    [{ expr: 'z*i', variables: { z: { re: 1, im: 2 } } }, { result: { re: -2, im: 1 } }],
    [{ expr: '' }, { result: { special: 'nan' } }],
    [{ expr: 'X', variables: { x: 1 }, case_sensitive: null }, { result: 1 }],
    [
      { expr: 'X', variables: { x: 1 }, case_sensitive: true },
      {
        error: 'UndefinedVariable',
        message: 'Invalid Input: X not permitted in answer as a variable (did you mean x?)',
      },
    ],
  ])('of %o is answered with %o', (given, answer) => {
    expect(calcCase({ id: 'one', ...given })).toEqual(answer);
  });
});

describe.skipIf(!existsSync(recorded))('The recorded answers of the calculator and the generator', () => {
  const lines = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim().split('\n') : [];
  it.each(lines.map((line) => JSON.parse(line)).map((one) => [one.id, one]))('%s', (_, one) => {
    expect(calcCase(one)).toEqual(one.expected);
  });
});
