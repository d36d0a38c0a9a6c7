import { describe, expect, it } from 'vitest';
import { courseDetailsWith } from '../../testing/course-details.ts';
import { changesIn, faultsIn } from './details-draft.ts';

const details = courseDetailsWith();

describe('details of a course', () => {
  it('send only what differs', () => {
    const draft = { ...details, title: 'New', learning_info: ['Waves'] };
    expect(changesIn(details, draft)).toEqual({ title: 'New', learning_info: ['Waves'] });
    expect(changesIn(details, details)).toEqual({});
  });

  it.each([
    ['nothing', {}, {}],
    ['a name', { title: ' ' }, { title: 'noTitle' }],
    ['an end after the start', { end_date: '2025-12-31T00:00:00Z' }, { end_date: 'endsBefore' }],
    [
      'an enrollment that ends after it opens',
      { enrollment_start: '2026-02-01T00:00:00Z', enrollment_end: '2026-01-01T00:00:00Z' },
      { enrollment_end: 'endsBefore' },
    ],
  ] as const)('lack %s', (_, changes, faults) => {
    expect(faultsIn({ ...details, ...changes })).toEqual(faults);
  });
});
