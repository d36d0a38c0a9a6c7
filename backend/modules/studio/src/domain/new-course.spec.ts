import { describe, expect, it } from 'vitest';
import { newCourseFields, rerunFields, type WantedCourse, wantedKey } from './new-course.ts';

const aWish = (given: Partial<WantedCourse> = {}): WantedCourse => {
  return { organization: 'Org', number: 'Num', run: '2026', displayName: 'Maps', start: null, ...given };
};

describe('the key of a wanted course', () => {
  it('is made of its parts', () => {
    expect(wantedKey(aWish())).toBe('course-v1:Org+Num+2026');
  });

  it.each([
    ['an empty organization', { organization: '' }],
    ['an empty run', { run: '' }],
    ['a blank in its number', { number: 'Num 1' }],
    ['a plus in its run', { run: '2026+1' }],
    ['a slash', { run: '2026/1' }],
  ])('cannot be with %s', (_, given) => {
    expect(wantedKey(aWish(given))).toBeNull();
  });
});

describe('a new course', () => {
  it.each([
    ['when its author says', '2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z'],
    ['in 2030, which stands for “not scheduled”, when nobody says', null, '2030-01-01T00:00:00Z'],
  ])('starts %s', (_, start, expected) => {
    expect(newCourseFields(aWish({ start }))).toEqual({
      display_name: 'Maps',
      start: expected,
      certificates_display_behavior: 'end',
    });
  });
});

describe('a re-run', () => {
  it('forgets when the run before was', () => {
    expect(rerunFields(aWish({ start: '2027-03-02T00:00:00Z' }))).toEqual({
      display_name: 'Maps',
      start: '2027-03-02T00:00:00Z',
      certificates_display_behavior: 'end',
      advertised_start: null,
      certificate_available_date: null,
      end: null,
      enrollment_start: null,
      enrollment_end: null,
    });
  });
});
