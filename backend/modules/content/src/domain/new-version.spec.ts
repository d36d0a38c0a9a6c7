import { libraryKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { aBlock, aCourseRun, outline, sha256, treeOf } from '../testing/course-tree.builder.ts';
import { emptyPackage, newVersion, type PackageSeed } from './new-version.ts';
import { textFile } from './package-files.ts';

const aSeed = (files: PackageSeed['files'] = new Map()): PackageSeed => ({
  top: aBlock('course/course', {}, [aBlock('chapter/c1', {}, [{ ...aBlock('html/h'), kept: { place: 'file' } }])]),
  files,
  kept: { topId: 'Run' },
});

describe('a version made from nothing', () => {
  it('holds the course, its files and what an export needs', () => {
    const tree = treeOf(newVersion(aSeed(new Map([['a.html', { text: 'a' }]])), sha256));
    expect(outline(tree)).toBe('course/course\n  chapter/c1\n    html/h');
    expect(tree.files.get('a.html')?.fields).toEqual({ text: 'a' });
    expect(tree.package.kept).toEqual({ topId: 'Run' });
    expect([...tree.places.values()].map(({ node }) => node.kept)).toEqual([null, null, { place: 'file' }]);
  });

  it('is the same one in whatever order its files came', () => {
    const a = ['a.html', textFile('a')] as const;
    const b = ['b.html', textFile('b')] as const;
    const { root } = newVersion(aSeed(new Map([a, b])), sha256);
    expect(newVersion(aSeed(new Map([b, a])), sha256).root).toBe(root);
    expect(newVersion(aSeed(new Map([a])), sha256).root).not.toBe(root);
  });
});

describe('an empty package', () => {
  it.each([
    [aCourseRun, 'course'],
    [libraryKey('library-v1:Org+Lib'), 'library'],
  ])('of %s holds its %s alone', (context, type) => {
    expect(emptyPackage(context, { display_name: 'Maps' }).top).toEqual({
      type,
      id: type,
      fields: { display_name: 'Maps' },
      children: [],
    });
  });
});
