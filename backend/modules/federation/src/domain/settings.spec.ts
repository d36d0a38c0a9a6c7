import { describe, expect, it } from 'vitest';
import { contrastWithWhite, isReadable } from './contrast.ts';
import { changeTo, firstVersion, undone } from './versioned.ts';

const at = new Date('2026-11-25T12:00:00Z');

describe('a setting', () => {
  it('can be taken back, step by step, to what it was at first', () => {
    const second = changeTo(changeTo(firstVersion('a'), { value: 'b', by: 'ana', at }), { value: 'c', by: 'bo', at });
    const before = undone(second);
    expect(before?.value).toBe('b');
    expect(before && undone(before)?.value).toBe('a');
    expect(undone(firstVersion('a'))).toBeNull();
  });

  it('counts every change, also one that takes another back', () => {
    const changed = changeTo(firstVersion('a'), { value: 'b', by: 'ana', at });
    expect([changed.revision, undone(changed)?.revision]).toEqual([1, 2]);
  });
});

describe('a colour of a site', () => {
  it.each([
    ['#1f6650', true],
    ['#767676', true],
    ['#777777', false],
    ['#ffd800', false],
  ])('%s carries white text: %s', (colour, expected) => {
    expect(isReadable(colour)).toBe(expected);
  });

  it('is measured as WCAG does', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  });
});
