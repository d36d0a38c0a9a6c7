import { describe, expect, it } from 'vitest';
import { weightIn } from './weight-in.ts';

describe('the weight of a problem', () => {
  it.each([
    [{ weight: 2.5 }, 2.5],
    [{ weight: 0 }, 0],
    [{}, null],
    [{ weight: null }, null],
    [{ weight: '3' }, null],
    [{ weight: -1 }, null],
  ])('in %j is %j', (fields, weight) => {
    expect(weightIn(fields)).toBe(weight);
  });
});
