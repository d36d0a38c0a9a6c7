import { describe, expect, it } from 'vitest';
import { isInheritable } from './inheritance.ts';

describe('a field that blocks take from what holds them', () => {
  it.each([
    ['due', true],
    ['group_access', true],
    ['relative_weeks_due', true],
    ['format', false],
    ['display_name', false],
    ['hide_after_due', false],
    ['weight', false],
  ])('%s: %s', (field, expected) => {
    expect(isInheritable(field)).toBe(expected);
  });
});
