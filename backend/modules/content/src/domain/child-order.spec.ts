import type { UsageKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { key } from '../testing/course-tree.builder.ts';
import { childOrder, indexLike } from './child-order.ts';

const keys = (ids: string): UsageKey[] => [...ids].map((id) => key(`vertical/${id}`));

describe('the order of children that an author wants', () => {
  it.each([
    ['of all', 'abc', 'cab', 'cab'],
    ['of nobody', 'abc', '', 'abc'],
    ['without one in the middle, which stays behind its neighbour', 'abc', 'ca', 'cab'],
    ['without the first, which stays first', 'abc', 'cb', 'acb'],
    ['without the last two, which stay together', 'abcd', 'ba', 'bcda'],
    ['with one that is gone', 'ab', 'bxa', 'ba'],
  ])('%s: %s wanted as %s is %s', (_, present, wanted, order) => {
    expect(childOrder(keys(present), keys(wanted))).toEqual(keys(order));
  });
});

describe('the place of a block among other siblings', () => {
  it.each([
    ['behind its neighbour', 'abx', 'ab', 2],
    ['behind the nearest neighbour that is there', 'abcx', 'ac', 2],
    ['behind a neighbour that stands elsewhere', 'abx', 'bca', 1],
    ['first when none is there', 'abx', 'cd', 0],
    ['first when it is first', 'xab', 'ab', 0],
  ])('is %s', (_, source, siblings, index) => {
    expect(indexLike(keys(source), keys(siblings), key('vertical/x'))).toBe(index);
  });
});
