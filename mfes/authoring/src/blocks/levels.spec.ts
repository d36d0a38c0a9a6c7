import { describe, expect, it } from 'vitest';
import { aBlock, anOutline } from '../testing/an-outline.ts';
import { blocksAt, childrenOf, movedOutline, neighbour, pathTo } from './levels.ts';

const course = anOutline({ s1: { a: ['u1', 'u2'], b: ['u3'] }, s2: { c: [] } });
const namesIn = (id: string, of = course): readonly string[] =>
  childrenOf(pathTo(of, id)?.at(-1) ?? aBlock('none')).map((block) => block.id);

describe('the neighbour of a block', () => {
  it.each([
    ['u1', 1, { parent: 'a', index: 1 }],
    ['u2', 1, { parent: 'b', index: 0 }],
    ['u3', -1, { parent: 'a', index: 2 }],
    ['u3', 1, { parent: 'c', index: 0 }],
    ['u1', -1, null],
    ['s2', -1, { parent: 'course', index: 0 }],
    ['s2', 1, null],
    ['nowhere', 1, null],
  ] as const)('of %s by %i is %o', (block, step, landing) => {
    expect(neighbour(course, block, step)).toEqual(landing);
  });
});

describe('a moved outline', () => {
  it('has the block in its new place and not in the old one', () => {
    const moved = movedOutline(course, 'u1', { parent: 'b', index: 1 });
    expect([namesIn('a', moved), namesIn('b', moved)]).toEqual([['u2'], ['u3', 'u1']]);
  });

  it('counts the place without the block itself', () => {
    expect(namesIn('a', movedOutline(course, 'u1', { parent: 'a', index: 1 }))).toEqual(['u2', 'u1']);
  });

  it('keeps everything below a section that moves', () => {
    const moved = movedOutline(course, 's1', { parent: 'course', index: 1 });
    expect(blocksAt(moved, 'vertical').map(({ id }) => id)).toEqual(['u1', 'u2', 'u3']);
    expect(namesIn('course', moved)).toEqual(['s2', 's1']);
  });

  it('stays as it is when the new parent is gone', () => {
    expect(movedOutline(course, 'u1', { parent: 'gone', index: 0 })).toBe(course);
  });
});
