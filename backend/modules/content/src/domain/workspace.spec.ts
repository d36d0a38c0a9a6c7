import { describe, expect, it } from 'vitest';
import { aBlock, aSmallCourse, key, outline, sha256, treeOf } from '../testing/course-tree.builder.ts';
import { applyEdit } from './apply-edit.ts';
import type { ContentEdit } from './content-edit.ts';
import type { ContentTree } from './content-tree.ts';
import { Workspace } from './workspace.ts';

function edited(tree: ContentTree, ...edits: ContentEdit[]): ContentTree {
  const workspace = new Workspace(tree);
  for (const edit of edits) expect(applyEdit(workspace, edit, sha256)).toMatchObject({ ok: true });
  return treeOf(workspace.write(sha256), tree);
}

const update = (block: string, set: Record<string, string>): ContentEdit => ({
  kind: 'update',
  block: key(block),
  set,
  unset: [],
});

describe('an edit', () => {
  it('writes the block and its ancestors, and nothing else', () => {
    const tree = aSmallCourse();
    const workspace = new Workspace(tree);
    applyEdit(workspace, update('html/h1', { data: 'two' }), sha256);
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
    applyEdit(workspace, update('html/x150', { data: 'two' }), sha256);
    expect(workspace.write(sha256).created.size).toBe(6);
  });

  it('gives back the same version when it is undone', () => {
    const tree = aSmallCourse();
    const there = edited(tree, update('html/h1', { data: 'two' }));
    expect(there.root).not.toBe(tree.root);
    expect(edited(there, update('html/h1', { data: 'one' })).root).toBe(tree.root);
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
      update('html/h1', { data: 'two' }),
      { kind: 'move', block: key('vertical/u1'), parent: key('sequential/s3'), index: null },
      update('vertical/u1', { display_name: 'Moved' }),
    );
    expect(tree.places.get(key('html/h1'))?.node.fields['data']).toBe('two');
    expect(tree.places.get(key('vertical/u1'))).toMatchObject({ parent: key('sequential/s3'), index: 1 });
  });

  it.each([
    ['into itself', 'sequential/s1', 'vertical/u1', 'not_allowed_there'],
    ['that is the course', 'course/course', 'chapter/c1', 'not_allowed_there'],
    ['that is not there', 'html/nowhere', 'vertical/u1', 'block_not_found'],
    ['to a place that is not there', 'html/h1', 'vertical/nowhere', 'parent_not_found'],
  ])('refuses to move a block %s', (_, block, parent, refusal) => {
    const workspace = new Workspace(aSmallCourse());
    const outcome = applyEdit(workspace, { kind: 'move', block: key(block), parent: key(parent), index: null }, sha256);
    expect(outcome).toMatchObject({ ok: false, refusal });
  });

  it('duplicates a unit beside itself under new names and shares what did not change', () => {
    const before = aSmallCourse();
    const tree = edited(before, {
      kind: 'duplicate',
      block: key('vertical/u1'),
      parent: null,
      salt: 's',
      set: { display_name: 'Copy' },
    });
    const units = [...tree.places.values()].filter(({ parent }) => parent === key('sequential/s1'));
    expect(units.map(({ node }) => node.fields['display_name'])).toEqual(['u1', 'Copy', 'u2']);
    const copies = [...tree.places.values()].filter(({ parent }) => parent === units[1]?.usageKey);
    expect(copies.map(({ node }) => node.type)).toEqual(['problem', 'html']);
    expect(copies[1]?.hash).toBe(before.places.get(key('html/h1'))?.hash);
  });

  it('deletes a block with everything below it', () => {
    const tree = edited(aSmallCourse(), { kind: 'remove', block: key('sequential/s1') });
    expect(tree.places.has(key('html/h1'))).toBe(false);
    expect(tree.places.size).toBe(aSmallCourse().places.size - 6);
  });

  it('arranges children, and lets a child it does not name stay behind its neighbour', () => {
    const tree = edited(
      aSmallCourse(),
      { kind: 'insert', parent: key('sequential/s1'), index: 1, block: aBlock('vertical/new') },
      { kind: 'arrange', block: key('sequential/s1'), children: [key('vertical/u2'), key('vertical/u1')] },
    );
    expect(
      outline(tree)
        .match(/vertical\/\w+/g)
        ?.slice(0, 3),
    ).toEqual(['vertical/u2', 'vertical/u1', 'vertical/new']);
  });

  it('lets a block from elsewhere move in when it is arranged there', () => {
    const tree = edited(aSmallCourse(), {
      kind: 'arrange',
      block: key('sequential/s2'),
      children: [key('vertical/u2'), key('vertical/u3')],
    });
    expect(tree.places.get(key('vertical/u2'))).toMatchObject({ parent: key('sequential/s2'), index: 0 });
    expect(tree.places.get(key('sequential/s1'))?.node.children).toHaveLength(1);
  });

  it('refuses a new block under a name that is taken', () => {
    const workspace = new Workspace(aSmallCourse());
    const edit: ContentEdit = { kind: 'insert', parent: key('vertical/u4'), index: null, block: aBlock('html/h1') };
    expect(applyEdit(workspace, edit, sha256)).toMatchObject({ ok: false, refusal: 'already_there' });
  });

  it('leaves a file alone that is not the one the author saw', () => {
    const path = 'about/overview.html';
    const one = edited(aSmallCourse(), { kind: 'file', path, fields: { text: 'a' }, expected: null });
    const outcome = applyEdit(
      new Workspace(one),
      { kind: 'file', path, fields: { text: 'b' }, expected: null },
      sha256,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: 'edited_meanwhile' });
    expect(edited(one, { kind: 'file', path, fields: { text: 'b' }, expected: 'a' }).files.size).toBe(1);
  });

  it('sets, changes and removes files of the package', () => {
    const one = edited(aSmallCourse(), { kind: 'file', path: 'about/overview.html', fields: { text: 'a' } });
    const two = edited(one, { kind: 'file', path: 'about/overview.html', fields: { text: 'b' } });
    expect(two.files.get('about/overview.html')?.fields).toEqual({ text: 'b' });
    expect(edited(two, { kind: 'file', path: 'about/overview.html', fields: null }).root).toBe(aSmallCourse().root);
  });
});
