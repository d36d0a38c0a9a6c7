import { describe, expect, it } from 'vitest';
import { isSameJson } from './same-json.ts';

describe('two values', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[1], { '0': 1 }, false],
    [null, {}, false],
    ['a', 'a', true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameJson(one, other)).toBe(same);
  });
});
