import { describe, expect, it } from 'vitest';
import { passMarkOf } from './pass-mark.ts';

describe('passMarkOf', () => {
  it.each([
    ['the only cutoff', { Pass: 0.6 }, 0.6],
    ['the lowest of several', { A: 0.9, B: 0.8, C: 0.7 }, 0.7],
    ['never nothing', { A: 0.9, F: 0 }, 0.9],
    ['absent without cutoffs', {}, null],
  ])('is %s', (_name, range, mark) => {
    expect(passMarkOf(range)).toBe(mark);
  });
});
