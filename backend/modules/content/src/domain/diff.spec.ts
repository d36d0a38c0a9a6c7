import { describe, expect, it } from 'vitest';
import { aBlock, aSmallCourse, key, sha256, treeOf } from '../testing/course-tree.builder.ts';
import { applyEdit } from './apply-edit.ts';
import type { ContentEdit } from './content-edit.ts';
import type { ContentTree } from './content-tree.ts';
import { diffTrees } from './diff.ts';
import { Workspace } from './workspace.ts';

function edited(tree: ContentTree, ...edits: ContentEdit[]): ContentTree {
  const workspace = new Workspace(tree);
  for (const edit of edits) applyEdit(workspace, edit, sha256);
  return treeOf(workspace.write(sha256), tree);
}

const changesOf = (...edits: ContentEdit[]) => {
  const tree = aSmallCourse();
  return diffTrees(tree, edited(tree, ...edits));
};

describe('the difference of two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(changesOf()).toEqual({ blocks: [], files: [] });
  });

  it('names the block that changed and the fields that did, not its containers', () => {
    const edit: ContentEdit = {
      kind: 'update',
      block: key('html/h1'),
      set: { data: 'x', due: '2030' },
      unset: ['display_name'],
    };
    expect(changesOf(edit).blocks).toEqual([
      { usageKey: key('html/h1'), change: 'changed', fields: ['data', 'display_name', 'due'], isReordered: false },
    ]);
  });

  it('names a new block and all below it', () => {
    const block = aBlock('vertical/new', {}, [aBlock('html/newer')]);
    const { blocks } = changesOf({ kind: 'insert', parent: key('sequential/s1'), index: 0, block });
    expect(blocks.map(({ usageKey, change }) => [usageKey, change])).toEqual([
      [key('vertical/new'), 'added'],
      [key('html/newer'), 'added'],
    ]);
  });

  it('names a removed block and all below it', () => {
    const { blocks } = changesOf({ kind: 'remove', block: key('vertical/u1') });
    expect(blocks.map(({ usageKey, change }) => [usageKey, change])).toEqual([
      [key('vertical/u1'), 'removed'],
      [key('problem/p1'), 'removed'],
      [key('html/h1'), 'removed'],
    ]);
  });

  it('knows a move from a removal and an addition', () => {
    const { blocks } = changesOf({ kind: 'move', block: key('vertical/u1'), parent: key('sequential/s3'), index: 0 });
    expect(blocks).toEqual([{ usageKey: key('vertical/u1'), change: 'moved', fields: [], isReordered: false }]);
  });

  it('sees a change inside a block that moved', () => {
    const { blocks } = changesOf(
      { kind: 'move', block: key('vertical/u1'), parent: key('sequential/s3'), index: 0 },
      { kind: 'update', block: key('html/h1'), set: { data: 'x' }, unset: [] },
    );
    expect(blocks.map(({ usageKey, change }) => [usageKey, change])).toEqual([
      [key('vertical/u1'), 'moved'],
      [key('html/h1'), 'changed'],
    ]);
  });

  it('says of a container that its children changed places', () => {
    const { blocks } = changesOf({
      kind: 'arrange',
      block: key('sequential/s1'),
      children: [key('vertical/u2'), key('vertical/u1')],
    });
    expect(blocks).toEqual([{ usageKey: key('sequential/s1'), change: 'changed', fields: [], isReordered: true }]);
  });

  it('names package files', () => {
    expect(changesOf({ kind: 'file', path: 'about/overview.html', fields: { text: 'x' } }).files).toEqual([
      'about/overview.html',
    ]);
  });
});
