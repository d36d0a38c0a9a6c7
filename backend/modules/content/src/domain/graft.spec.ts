import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourse,
  anUpdate,
  aSmallCourse,
  edited,
  key,
  outline,
  sha256,
  treeOf,
} from '../testing/course-tree.builder.ts';
import type { ContentTree } from './content-tree.ts';
import { bringBack, publishBlock } from './graft.ts';

function publish(draft: ContentTree, published: ContentTree, block: string): ContentTree {
  const outcome = publishBlock(draft, published, key(block));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return treeOf(outcome.workspace.write(sha256), draft, published);
}

describe('publishing a block', () => {
  it('shows its draft and leaves the rest as it was', () => {
    const published = aSmallCourse();
    const draft = edited(published, anUpdate('html/h1', { data: 'two' }), anUpdate('html/h3', { data: 'three' }));
    const after = publish(draft, published, 'vertical/u1');
    expect(after.places.get(key('html/h1'))?.node.fields['data']).toBe('two');
    expect(after.places.get(key('vertical/u3'))?.hash).toBe(published.places.get(key('vertical/u3'))?.hash);
    expect(outline(after)).toBe(outline(published));
  });

  it('arrives at the draft when every section was published', () => {
    const published = aSmallCourse();
    const draft = edited(
      published,
      anUpdate('html/h1', { data: 'two' }),
      anUpdate('vertical/u4', { display_name: 'New' }),
    );
    expect(publish(draft, publish(draft, published, 'chapter/c1'), 'chapter/c2').root).toBe(draft.root);
  });

  it('brings ancestors along that learners do not have, without their other children', () => {
    const published = aCourse(aBlock('chapter/c2', {}, []));
    const after = publish(aSmallCourse(), published, 'vertical/u2');
    expect(outline(after)).toBe(
      'course/course\n  chapter/c1\n    sequential/s1\n      vertical/u2\n        html/h2\n  chapter/c2',
    );
  });

  it('takes a moved unit from its old place', () => {
    const published = aSmallCourse();
    const draft = edited(published, {
      kind: 'move',
      block: key('vertical/u1'),
      parent: key('sequential/s3'),
      index: 0,
    });
    const after = publish(draft, published, 'vertical/u1');
    expect(after.places.get(key('vertical/u1'))).toMatchObject({ parent: key('sequential/s3'), index: 0 });
    expect(after.places.get(key('sequential/s1'))?.node.children).toHaveLength(1);
  });

  it('takes a block that was moved into the unit from the unit it had', () => {
    const published = aSmallCourse();
    const draft = edited(published, { kind: 'move', block: key('html/h1'), parent: key('vertical/u2'), index: 0 });
    const after = publish(draft, published, 'vertical/u2');
    expect(after.places.get(key('html/h1'))?.parent).toBe(key('vertical/u2'));
    expect(after.places.get(key('vertical/u1'))?.node.children).toHaveLength(1);
  });

  it('places a new unit where the draft has it, whatever of its neighbours is published', () => {
    const published = aSmallCourse();
    const draft = edited(
      published,
      { kind: 'insert', parent: key('sequential/s1'), index: 1, block: aBlock('vertical/a') },
      { kind: 'insert', parent: key('sequential/s1'), index: 2, block: aBlock('vertical/b') },
    );
    const after = publish(draft, published, 'vertical/b');
    expect(
      outline(after)
        .match(/vertical\/\w+/g)
        ?.slice(0, 3),
    ).toEqual(['vertical/u1', 'vertical/b', 'vertical/u2']);
  });

  it('removes a deleted unit when its subsection is published', () => {
    const published = aSmallCourse();
    const draft = edited(published, { kind: 'remove', block: key('vertical/u1') });
    expect(publish(draft, published, 'sequential/s1').places.has(key('html/h1'))).toBe(false);
  });

  it('refuses a block that the draft does not have', () => {
    const draft = edited(aSmallCourse(), { kind: 'remove', block: key('vertical/u1') });
    expect(publishBlock(draft, aSmallCourse(), key('vertical/u1'))).toEqual({ ok: false, refusal: 'block_not_found' });
  });
});

describe('bringing a block back', () => {
  function discard(draft: ContentTree, published: ContentTree, block: string): ContentTree {
    const outcome = bringBack(published, draft, key(block));
    if (!outcome.ok) throw new Error(outcome.refusal);
    return treeOf(outcome.workspace.write(sha256), draft, published);
  }

  it('undoes what was done to it and below it, and nothing else', () => {
    const published = aSmallCourse();
    const other = edited(published, anUpdate('html/h3', { data: 'kept' }));
    const draft = edited(other, anUpdate('html/h1', { data: 'x' }), { kind: 'remove', block: key('problem/p1') });
    expect(discard(draft, published, 'vertical/u1').root).toBe(other.root);
  });

  it('fetches a block back that went to another unit', () => {
    const published = aSmallCourse();
    const draft = edited(published, { kind: 'move', block: key('html/h1'), parent: key('vertical/u2'), index: 0 });
    const after = discard(draft, published, 'vertical/u1');
    expect(after.root).toBe(published.root);
  });

  it('puts a deleted unit where it was', () => {
    const published = aSmallCourse();
    const draft = edited(published, { kind: 'remove', block: key('vertical/u1') });
    expect(discard(draft, published, 'vertical/u1').root).toBe(published.root);
  });

  it('refuses when the place it had is gone', () => {
    const draft = edited(aSmallCourse(), { kind: 'remove', block: key('sequential/s1') });
    expect(bringBack(aSmallCourse(), draft, key('vertical/u1'))).toEqual({ ok: false, refusal: 'parent_not_found' });
  });
});
