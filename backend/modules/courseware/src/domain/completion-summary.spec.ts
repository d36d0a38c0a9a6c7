import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aLearnerCourse,
  aPublishedCourse,
  aSubsection,
  aUnit,
} from '../testing/published-course.builder.ts';
import { completionSummary } from './completion-summary.ts';

const later = { start: '2027-01-01T00:00:00Z' };

describe('the summary of a learner’s completion', () => {
  const course = aCourseOf(
    aSubsection('s', {}, aUnit('u', aBlock('html/a'), aBlock('problem/b')), aUnit('v', aBlock('html/c'))),
    aSubsection('empty', {}, aUnit('talk', aBlock('discussion/d')), aUnit('bare')),
    aSubsection('secret', { visible_to_staff_only: true }, aUnit('w', aBlock('html/x'))),
    aSubsection('later', later, aUnit('l', aBlock('html/y')), aUnit('m', aBlock('html/z'))),
  );

  it.each([
    ['nothing', [], { complete: 0, incomplete: 2, locked: 2 }],
    ['half of a unit', ['html/a'], { complete: 0, incomplete: 2, locked: 2 }],
    ['a unit', ['html/a', 'problem/b'], { complete: 1, incomplete: 1, locked: 2 }],
    ['all there is', ['html/a', 'problem/b', 'html/c'], { complete: 2, incomplete: 0, locked: 2 }],
  ])('counts units when %s is done', (_, done, expected) => {
    expect(completionSummary(aLearnerCourse(course, { done }))).toEqual(expected);
  });

  it('has no locked units for staff', () => {
    expect(completionSummary(aLearnerCourse(course, { viewer: { isStaff: true } }))).toMatchObject({ locked: 0 });
  });

  it('counts a unit alone that opens later than its subsection', () => {
    const some = aCourseOf(aSubsection('s', {}, aUnit('u', aBlock('html/a')), aBlock('vertical/v', later)));
    expect(completionSummary(aLearnerCourse(some))).toEqual({ complete: 0, incomplete: 1, locked: 1 });
  });

  it('leaves out what the contents do not list, open or locked', () => {
    const hidden = aPublishedCourse([
      aBlock('chapter/c', { hide_from_toc: true }, [
        aSubsection('s', { hide_from_toc: false }, aUnit('u', aBlock('html/a'))),
        aSubsection('t', { hide_from_toc: false, ...later }, aUnit('v', aBlock('html/b'))),
      ]),
    ]);
    expect(completionSummary(aLearnerCourse(hidden))).toEqual({ complete: 0, incomplete: 0, locked: 0 });
  });
});
