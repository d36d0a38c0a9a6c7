import { describe, expect, it } from 'vitest';
import { aBlock, anUpdate, aSmallCourse, edited, key, outline, sha256 } from '../testing/course-tree.builder.ts';
import { applyEdit, copiedId } from './apply-edit.ts';
import type { ContentEdit } from './content-edit.ts';
import type { ContentTree } from './content-tree.ts';
import { Workspace } from './workspace.ts';

type Given<Kind extends ContentEdit['kind']> = Partial<Extract<ContentEdit, { kind: Kind }>>;

const aMove = (block: string, parent: string, index: number | null = null): ContentEdit => {
  return { kind: 'move', block: key(block), parent: key(parent), index };
};
const anInsert = (parent: string, given: Given<'insert'> = {}): ContentEdit => {
  return { kind: 'insert', parent: key(parent), index: null, block: aBlock('vertical/new'), ...given };
};
const anArrangement = (block: string, ...children: string[]): ContentEdit => {
  return { kind: 'arrange', block: key(block), children: children.map((child) => key(child)) };
};
const aDuplicate = (block: string, given: Given<'duplicate'> = {}): ContentEdit => {
  return { kind: 'duplicate', block: key(block), parent: null, salt: 's', set: {}, ...given };
};
const aFile = (text: string | null, given: Given<'file'> = {}): ContentEdit => {
  return { kind: 'file', path: 'about/overview.html', fields: text === null ? null : { text }, ...given };
};

const outcomeOf = (edit: ContentEdit, tree = aSmallCourse()) => applyEdit(new Workspace(tree), edit, sha256);
const childrenOf = (tree: ContentTree, parent: string) =>
  [...tree.places.values()]
    .filter((place) => place.parent === key(parent))
    .sort((one, other) => one.index - other.index)
    .map(({ id }) => id);

describe('an edit that a version does not allow', () => {
  it.each([
    ['updates a block that is gone', anUpdate('html/gone', {}), 'block_not_found', 'html/gone'],
    ['moves a block that is gone', aMove('html/gone', 'vertical/u1'), 'block_not_found', 'html/gone'],
    ['moves a block to a place that is gone', aMove('html/h1', 'vertical/gone'), 'parent_not_found', 'vertical/gone'],
    ['moves a block into itself', aMove('vertical/u1', 'vertical/u1'), 'not_allowed_there', 'vertical/u1'],
    ['moves a block below itself', aMove('sequential/s1', 'vertical/u1'), 'not_allowed_there', 'vertical/u1'],
    ['moves the course', aMove('course/course', 'chapter/c1'), 'not_allowed_there', 'chapter/c1'],
    ['puts a block where nothing is', anInsert('sequential/gone'), 'parent_not_found', 'sequential/gone'],
    [
      'puts a block in under a name that is taken',
      anInsert('vertical/u4', { block: aBlock('html/h1') }),
      'already_there',
      'html/h1',
    ],
    [
      'puts a block in of which a part has a name that is taken',
      anInsert('sequential/s3', { block: aBlock('vertical/new', {}, [aBlock('html/x'), aBlock('html/h1')]) }),
      'already_there',
      'html/h1',
    ],
    [
      'puts a block in that holds a name twice',
      anInsert('sequential/s3', { block: aBlock('vertical/new', {}, [aBlock('html/x'), aBlock('html/x')]) }),
      'already_there',
      'html/x',
    ],
    ['arranges in a block that is gone', anArrangement('sequential/gone'), 'block_not_found', 'sequential/gone'],
    ['arranges a block into itself', anArrangement('vertical/u1', 'vertical/u1'), 'not_allowed_there', 'vertical/u1'],
    ['arranges a block below itself', anArrangement('vertical/u1', 'chapter/c1'), 'not_allowed_there', 'chapter/c1'],
    [
      'removes a block that is gone',
      { kind: 'remove', block: key('html/gone') } as const,
      'block_not_found',
      'html/gone',
    ],
    [
      'removes the course',
      { kind: 'remove', block: key('course/course') } as const,
      'not_allowed_there',
      'course/course',
    ],
    ['duplicates a block that is gone', aDuplicate('html/gone'), 'block_not_found', 'html/gone'],
    ['duplicates the course', aDuplicate('course/course'), 'not_allowed_there', 'course/course'],
    [
      'duplicates the course into a section',
      aDuplicate('course/course', { parent: key('chapter/c1') }),
      'not_allowed_there',
      'course/course',
    ],
    [
      'duplicates a block to a place that is gone',
      aDuplicate('html/h1', { parent: key('vertical/gone') }),
      'parent_not_found',
      'vertical/gone',
    ],
    [
      'duplicates a block into itself',
      aDuplicate('sequential/s1', { parent: key('vertical/u1') }),
      'not_allowed_there',
      'vertical/u1',
    ],
  ] satisfies [string, ContentEdit, string, string][])('%s', (_, edit, refusal, block) => {
    expect(outcomeOf(edit)).toEqual({ ok: false, refusal, block: key(block) });
  });

  it('duplicates a second time under the same names', () => {
    const once = edited(aSmallCourse(), aDuplicate('html/h1'));
    const copy = key(`html/${copiedId(key('html/h1'), 's', sha256)}`);
    expect(outcomeOf(aDuplicate('html/h1'), once)).toEqual({ ok: false, refusal: 'already_there', block: copy });
    expect(outcomeOf(aDuplicate('html/h1', { salt: 'other' }), once)).toMatchObject({ ok: true });
  });
});

describe('an edit of fields', () => {
  it('sets some, takes some away and keeps the others', () => {
    const update: ContentEdit = { kind: 'update', block: key('html/h1'), set: { due: 'x' }, unset: ['data', 'never'] };
    const tree = edited(aSmallCourse(), update);
    expect(tree.places.get(key('html/h1'))?.node.fields).toEqual({ display_name: 'h1', due: 'x' });
  });

  it('overwrites only what its author saw', () => {
    const before = aSmallCourse();
    const seen = before.places.get(key('html/h1'))?.hash ?? null;
    const mine: ContentEdit = {
      kind: 'update',
      block: key('html/h1'),
      set: { data: 'mine' },
      unset: [],
      expected: seen,
    };
    expect(outcomeOf(mine, before)).toEqual({ ok: true, touched: [key('html/h1')] });
    const meanwhile = edited(before, anUpdate('html/h1', { data: 'theirs' }));
    expect(outcomeOf(mine, meanwhile)).toMatchObject({ ok: false, refusal: 'edited_meanwhile' });
    expect(outcomeOf({ ...mine, expected: null }, meanwhile)).toMatchObject({ ok: true });
  });
});

describe('a new block', () => {
  it.each([
    ['at the end', null, ['u1', 'u2', 'new']],
    ['first', 0, ['new', 'u1', 'u2']],
    ['between', 1, ['u1', 'new', 'u2']],
    ['at the end when the place is past it', 9, ['u1', 'u2', 'new']],
  ])('stands %s', (_, index, order) => {
    expect(childrenOf(edited(aSmallCourse(), anInsert('sequential/s1', { index })), 'sequential/s1')).toEqual(order);
  });

  it('is told of with all that came in with it', () => {
    const block = aBlock('vertical/new', {}, [aBlock('html/x')]);
    expect(outcomeOf(anInsert('sequential/s1', { block }))).toEqual({
      ok: true,
      touched: [key('vertical/new'), key('html/x')],
    });
  });
});

describe('a block that is moved', () => {
  it.each([
    ['within its parent', aMove('vertical/u2', 'sequential/s1', 0), 'sequential/s1', ['u2', 'u1']],
    ['to the end of its parent', aMove('vertical/u1', 'sequential/s1'), 'sequential/s1', ['u2', 'u1']],
    ['past the end of its parent', aMove('vertical/u1', 'sequential/s1', 7), 'sequential/s1', ['u2', 'u1']],
    ['before another', aMove('vertical/u1', 'sequential/s2', 0), 'sequential/s2', ['u1', 'u3']],
    ['behind another', aMove('vertical/u1', 'sequential/s2', 1), 'sequential/s2', ['u3', 'u1']],
  ])('%s', (_, edit, parent, order) => {
    expect(childrenOf(edited(aSmallCourse(), edit), parent)).toEqual(order);
  });
});

describe('an arrangement of children', () => {
  it('lets a child it does not name stay behind its neighbour', () => {
    const tree = edited(
      aSmallCourse(),
      anInsert('sequential/s1', { index: 1 }),
      anArrangement('sequential/s1', 'vertical/u2', 'vertical/u1'),
    );
    expect(childrenOf(tree, 'sequential/s1')).toEqual(['u2', 'u1', 'new']);
  });

  it('lets a block from elsewhere move in', () => {
    const edit = anArrangement('sequential/s2', 'vertical/u2', 'vertical/u3');
    expect(outcomeOf(edit)).toEqual({ ok: true, touched: [key('sequential/s2'), key('vertical/u2')] });
    const tree = edited(aSmallCourse(), edit);
    expect([childrenOf(tree, 'sequential/s2'), childrenOf(tree, 'sequential/s1')]).toEqual([['u2', 'u3'], ['u1']]);
  });

  it('passes over a child that is gone, and over one that is named again', () => {
    const edit = anArrangement('sequential/s1', 'vertical/u2', 'vertical/gone', 'vertical/u2', 'vertical/u1');
    expect(childrenOf(edited(aSmallCourse(), edit), 'sequential/s1')).toEqual(['u2', 'u1']);
  });
});

describe('a duplicate', () => {
  it('stands beside what it was made of, under new names, and shares what did not change', () => {
    const before = aSmallCourse();
    const tree = edited(before, aDuplicate('vertical/u1', { set: { display_name: 'Copy' } }));
    const units = [...tree.places.values()].filter(({ parent }) => parent === key('sequential/s1'));
    expect(units.map(({ node }) => node.fields['display_name'])).toEqual(['u1', 'Copy', 'u2']);
    const copies = [...tree.places.values()].filter(({ parent }) => parent === units[1]?.usageKey);
    expect(copies.map(({ node }) => node.type)).toEqual(['problem', 'html']);
    expect(copies[1]?.hash).toBe(before.places.get(key('html/h1'))?.hash);
  });

  it('stands at the end of another parent', () => {
    const tree = edited(
      aSmallCourse(),
      aDuplicate('vertical/u1', { parent: key('sequential/s3'), set: { at: 'end' } }),
    );
    const copy = copiedId(key('vertical/u1'), 's', sha256);
    expect(childrenOf(tree, 'sequential/s3')).toEqual(['u4', copy]);
    expect(tree.places.get(key(`vertical/${copy}`))?.node.fields).toEqual({ display_name: 'u1', at: 'end' });
    expect(outline(tree)).toContain(outline(aSmallCourse()).slice(0, 60));
  });
});

describe('a file', () => {
  const one = edited(aSmallCourse(), aFile('a'));

  it.each([
    ['that its author saw not there', null, 'edited_meanwhile'],
    ['that its author saw otherwise', 'b', 'edited_meanwhile'],
  ])('%s is left alone', (_, expected, refusal) => {
    expect(outcomeOf(aFile('c', { expected }), one)).toMatchObject({ ok: false, refusal });
  });

  it.each([
    ['when it is what its author saw', { expected: 'a' }],
    ['whatever its author saw, when nobody says', {}],
  ])('is overwritten %s', (_, given) => {
    expect(edited(one, aFile('c', given)).files.get('about/overview.html')?.fields).toEqual({ text: 'c' });
  });

  it('is taken away', () => {
    expect(edited(one, aFile(null)).files.size).toBe(0);
  });
});
