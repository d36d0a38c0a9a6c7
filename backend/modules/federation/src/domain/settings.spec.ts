import { describe, expect, it } from 'vitest';
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
