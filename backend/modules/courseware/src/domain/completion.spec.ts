import { describe, expect, it } from 'vitest';
import { completesBy, isComplete, isContainer, sumCounts } from './completion.ts';

describe('a block becomes complete', () => {
  it.each([
    ['html', 'viewing'],
    ['video', 'watching'],
    ['problem', 'submitting'],
    ['drag-and-drop-v2', 'submitting'],
    ['discussion', 'nothing'],
    ['vertical', 'nothing'],
    ['split_test', 'nothing'],
    ['something_new', 'viewing'],
    ['constructor', 'viewing'],
  ])('of type %s by %s', (type, way) => {
    expect(completesBy(type)).toBe(way);
  });
});

describe('a container', () => {
  it.each([
    ['course', true],
    ['library_content', true],
    ['itembank', true],
    ['problem', false],
    ['constructor', false],
  ])('%s: %s', (type, expected) => {
    expect(isContainer(type)).toBe(expected);
  });

  it.each([
    [{ complete: 2, completable: 2 }, true],
    [{ complete: 1, completable: 2 }, false],
    [{ complete: 0, completable: 0 }, false],
  ])('with %j is complete: %s', (count, expected) => {
    expect(isComplete(count)).toBe(expected);
  });

  it('counts what all its parts count, and nothing without parts', () => {
    const parts = [
      { complete: 1, completable: 3 },
      { complete: 0, completable: 0 },
      { complete: 2, completable: 2 },
    ];
    expect(sumCounts(parts)).toEqual({ complete: 3, completable: 5 });
    expect(sumCounts([])).toEqual({ complete: 0, completable: 0 });
  });
});
