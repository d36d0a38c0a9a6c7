import { describe, expect, it } from 'vitest';
import { anEditedBlock } from '../testing/a-block.ts';
import { isChanged, noChanges, updateOf, withChange } from './block-draft.ts';

const block = anEditedBlock({ metadata: { max_attempts: 2, html5_sources: ['a.mp4'] } });

describe('what an author changed', () => {
  it('is what differs from the block', () => {
    const changes = withChange(block, noChanges, { data: '<p>New</p>', fields: { max_attempts: 3 } });
    expect(changes).toEqual({ data: '<p>New</p>', fields: { max_attempts: 3 } });
    expect(isChanged(changes)).toBe(true);
  });

  it.each([
    ['the name', { name: block.display_name }],
    ['the contents', { data: '<p>Hello</p>' }],
    ['a setting', { fields: { max_attempts: 2 } }],
    ['a list', { fields: { html5_sources: ['a.mp4'] } }],
    ['a setting that was never there', { fields: { weight: null } }],
  ])('is nothing once %s is as before', (_, more) => {
    const other = withChange(block, noChanges, {
      name: 'Other',
      data: 'x',
      fields: { max_attempts: 9, weight: 2, html5_sources: [] },
    });
    expect(withChange(block, other, more)).not.toEqual(other);
    expect(isChanged(withChange(block, noChanges, more))).toBe(false);
  });

  it('is sent with the version that the author saw', () => {
    expect(updateOf({ name: 'N', fields: { weight: null } }, 'h')).toEqual({
      display_name: 'N',
      metadata: { weight: null },
      expected_hash: 'h',
    });
  });
});
