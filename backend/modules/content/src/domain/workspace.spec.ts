import { describe, expect, it } from 'vitest';
import { aBlock, anUpdate, aSmallCourse, edited, key, outline, sha256 } from '../testing/course-tree.builder.ts';
import { applyEdit } from './apply-edit.ts';
import type { ContentEdit } from './content-edit.ts';
import { Workspace } from './workspace.ts';

describe('an edit', () => {
  it('writes the block and its ancestors, and nothing else', () => {
    const tree = aSmallCourse();
    const workspace = new Workspace(tree);
    applyEdit(workspace, anUpdate('html/h1', { data: 'two' }), sha256);
    const { created } = workspace.write(sha256);
    expect([...created.values()].map(({ type }) => type).sort()).toEqual(
      ['chapter', 'course', 'html', 'package', 'sequential', 'vertical'].sort(),
    );
  });

  it('writes as many nodes in a course a hundred times as large', () => {
    const many = Array.from({ length: 300 }, (_, at) => aBlock(`vertical/v${at}`, {}, [aBlock(`html/x${at}`)]));
    const tree = edited(
      aSmallCourse(),
      ...many.map((block): ContentEdit => ({ kind: 'insert', parent: key('sequential/s3'), index: null, block })),
    );
    const workspace = new Workspace(tree);
    applyEdit(workspace, anUpdate('html/x150', { data: 'two' }), sha256);
    expect(workspace.write(sha256).created.size).toBe(6);
  });

  it('gives back the same version when it is undone', () => {
    const tree = aSmallCourse();
    const there = edited(tree, anUpdate('html/h1', { data: 'two' }));
    expect(there.root).not.toBe(tree.root);
    expect(edited(there, anUpdate('html/h1', { data: 'one' })).root).toBe(tree.root);
  });

  it('moves a block with everything below it', () => {
    const tree = edited(aSmallCourse(), {
      kind: 'move',
      block: key('vertical/u1'),
      parent: key('sequential/s2'),
      index: 0,
    });
    expect(outline(tree)).toContain(
      'sequential/s2\n      vertical/u1\n        problem/p1\n        html/h1\n      vertical/u3',
    );
    expect(tree.places.get(key('vertical/u1'))?.hash).toBe(aSmallCourse().places.get(key('vertical/u1'))?.hash);
  });

  it('moves a block that it changed before', () => {
    const tree = edited(
      aSmallCourse(),
      anUpdate('html/h1', { data: 'two' }),
      { kind: 'move', block: key('vertical/u1'), parent: key('sequential/s3'), index: null },
      anUpdate('vertical/u1', { display_name: 'Moved' }),
    );
    expect(tree.places.get(key('html/h1'))?.node.fields['data']).toBe('two');
    expect(tree.places.get(key('vertical/u1'))).toMatchObject({ parent: key('sequential/s3'), index: 1 });
  });

  it('deletes a block with everything below it', () => {
    const tree = edited(aSmallCourse(), { kind: 'remove', block: key('sequential/s1') });
    expect(tree.places.has(key('html/h1'))).toBe(false);
    expect(tree.places.size).toBe(aSmallCourse().places.size - 6);
  });

  it('sets, changes and removes files of the package', () => {
    const one = edited(aSmallCourse(), { kind: 'file', path: 'about/overview.html', fields: { text: 'a' } });
    const two = edited(one, { kind: 'file', path: 'about/overview.html', fields: { text: 'b' } });
    expect(two.files.get('about/overview.html')?.fields).toEqual({ text: 'b' });
    expect(edited(two, { kind: 'file', path: 'about/overview.html', fields: null }).root).toBe(aSmallCourse().root);
  });
});
