import { describe, expect, it } from 'vitest';
import { aBlock, anOutline } from '../testing/an-outline.ts';
import { audienceOf, isDiscardable, isPublishable, publicationOf } from './standing.ts';

const never = { published: false, has_changes: true };

describe('how a draft stands to what learners have', () => {
  it.each([
    ['the same', {}, 'published'],
    ['edited since', { has_changes: true }, 'changed'],
    ['not there yet', never, 'never_published'],
  ] as const)('%s', (_, changes, expected) => {
    expect(publicationOf(aBlock('u', changes))).toBe(expected);
  });

  it('counts a new section with something published in it as changed', () => {
    const tree = { s: { a: ['u', 'v'] } };
    const withOne = anOutline(tree, { s: never, a: never, u: never });
    const withNone = anOutline(tree, { s: never, a: never, u: never, v: never });
    const section = (course: typeof withOne) => course.child_info?.children[0] ?? aBlock('none');
    expect([publicationOf(section(withOne)), publicationOf(section(withNone))]).toEqual(['changed', 'never_published']);
  });
});

describe('who may see a block', () => {
  it.each([
    ['everyone', {}],
    ['staff_only', { has_explicit_staff_lock: true }],
    ['staff_only', { ancestor_has_staff_lock: true }],
    ['scheduled', { start: '2999-01-01T00:00:00Z', visibility_state: 'ready', released_to_students: false }],
    ['unscheduled', { start: null, visibility_state: 'unscheduled' }],
    ['everyone', { start: '2999-01-01T00:00:00Z', visibility_state: 'live' }],
  ] as const)('is %s', (audience, changes) => {
    expect(audienceOf(aBlock('u', changes))).toBe(audience);
  });
});

describe('what an author may do with a draft', () => {
  it.each([
    ['nothing to publish, nothing to discard', {}, [false, false]],
    ['publish or discard edits', { has_changes: true }, [true, true]],
    ['only publish what is new', never, [true, false]],
  ] as const)('%s', (_, changes, expected) => {
    const block = aBlock('u', changes);
    expect([isPublishable(block), isDiscardable(block)]).toEqual(expected);
  });
});
