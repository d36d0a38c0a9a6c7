import { describe, expect, it } from 'vitest';
import { courseDetailsWith } from '../../testing/course-details.ts';
import { changesIn, faultsIn } from './details-draft.ts';

const details = courseDetailsWith();
const unchanged = { ...details, name: 'Sound and waves' };

describe('details of a course', () => {
  it('send only what differs', () => {
    const draft = { ...unchanged, name: 'New', subtitle: 'New', learning_info: ['Waves'] };
    expect(changesIn(details, draft)).toEqual({ subtitle: 'New', learning_info: ['Waves'] });
    expect(changesIn(details, unchanged)).toEqual({});
  });

  it.each([
    ['nothing', {}, {}],
    ['a name', { name: ' ' }, { name: 'noName' }],
    ['an end after the start', { end_date: '2025-12-31T00:00:00Z' }, { end_date: 'endsBefore' }],
    [
      'an enrollment that ends after it opens',
      { enrollment_start: '2026-02-01T00:00:00Z', enrollment_end: '2026-01-01T00:00:00Z' },
      { enrollment_end: 'endsBefore' },
    ],
  ] as const)('lack %s', (_, changes, faults) => {
    expect(faultsIn({ ...unchanged, ...changes })).toEqual(faults);
  });
});
