import { describe, expect, it } from 'vitest';
import { aBlock, aCourse, aCourseRun, aSmallCourse, key, sha256 } from '../testing/course-tree.builder.ts';
import { type ContentNode, hashOf } from './content-node.ts';
import { ancestors, childKeys, DamagedTree, packageType, readTree, subtree } from './content-tree.ts';
import { newVersion } from './new-version.ts';

const ids = (places: Iterable<{ readonly id: string }>) => [...places].map(({ id }) => id);

describe('a version of a course', () => {
  const tree = aSmallCourse();

  it('knows what is below a block, parents first', () => {
    expect(ids(subtree(tree, key('sequential/s1')))).toEqual(['s1', 'u1', 'p1', 'h1', 'u2', 'h2']);
    expect(ids(subtree(tree, key('html/gone')))).toEqual([]);
  });

  it('knows what a block is part of, nearest first', () => {
    expect(ids(ancestors(tree, key('html/h1')))).toEqual(['u1', 's1', 'c1', 'course']);
    expect(ancestors(tree, tree.top)).toEqual([]);
    expect(ancestors(tree, key('html/gone'))).toEqual([]);
  });

  it('knows the place of a block among its siblings', () => {
    expect(tree.places.get(key('vertical/u2'))).toMatchObject({ id: 'u2', parent: key('sequential/s1'), index: 1 });
    const unit = tree.places.get(key('vertical/u1'));
    expect(unit && childKeys(tree, unit)).toEqual([key('problem/p1'), key('html/h1')]);
  });

  it('keeps blocks and files apart', () => {
    const files = new Map([['about/overview.html', { text: 'a' }]]);
    const { root, created } = newVersion({ top: aBlock('course/course'), files, kept: null }, sha256);
    const read = readTree(aCourseRun, root, created);
    expect([[...read.files.keys()], ids(read.places.values())]).toEqual([['about/overview.html'], ['course']]);
  });
});

describe('a damaged version', () => {
  const nodes = (...all: ContentNode[]) => new Map(all.map((node) => [hashOf(node, sha256), node]));
  const bare = (type: string): ContentNode => ({ type, fields: {}, children: [], kept: null });
  const html = bare('html');
  const link = (id: string, node: ContentNode) => ({ id, node: hashOf(node, sha256) });

  it.each([
    ['names a node that is not there', { ...bare(packageType), children: [link('course', html)] }, [], 'is not in the'],
    ['begins with a block', bare('course'), [], 'is a course, not a package'],
    ['has no course block', bare(packageType), [], 'has no course block'],
    [
      'has a block in two places',
      { ...bare(packageType), children: [link('course', { ...bare('course'), children: twice() })] },
      [{ ...bare('course'), children: twice() }, html],
      'html+block@h stands in two places',
    ],
  ])('%s', (_, root, more, message) => {
    const read = () => readTree(aCourseRun, hashOf(root, sha256), nodes(root, ...more));
    expect(read).toThrow(DamagedTree);
    expect(read).toThrow(message);
  });

  function twice() {
    return [link('h', html), link('h', html)];
  }

  it('is not one where equal blocks have names of their own', () => {
    const same = { display_name: 'same' };
    const course = aCourse(aBlock('chapter/c1', same), aBlock('chapter/c2', same));
    expect(course.places.get(key('chapter/c1'))?.hash).toBe(course.places.get(key('chapter/c2'))?.hash);
  });
});
