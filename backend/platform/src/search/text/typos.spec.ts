import { describe, expect, it } from 'vitest';
import { allowedTypos, distance, isTypoOf } from './typos.ts';

describe('slips in typing', () => {
  it.each([
    ['graph', 'graph', 0],
    ['grpah', 'graph', 1],
    ['grap', 'graph', 1],
    ['graaph', 'graph', 1],
    ['groph', 'graph', 1],
    ['algoritms', 'algorithm', 2],
    ['ca', 'abc', null],
    ['kitten', 'sitting', null],
    ['算发', '算法', 1],
  ])('from %s to %s are %s', (from, to, steps) => {
    expect(distance(from, to, 2)).toBe(steps);
    expect(distance(to, from, 2)).toBe(steps);
  });

  it.each([
    ['run', 0],
    ['runs', 1],
    ['running', 1],
    ['probable', 2],
  ] as const)('are allowed in %s: %s', (word, most) => {
    expect(allowedTypos(word)).toBe(most);
  });

  it('leave the first letter', () => {
    expect(isTypoOf('grpah', 'graph')).toBe(true);
    expect(isTypoOf('praph', 'graph')).toBe(false);
  });
});
