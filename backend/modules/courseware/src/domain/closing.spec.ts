import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aLearnerCourse,
  aPublishedCourse,
  aSelfPacedCourseOf,
  aSubsection,
  aUnit,
  blockOf,
  keyOf,
} from '../testing/published-course.builder.ts';
import { closesAt } from './closing.ts';

const closed = { hide_after_due: true, due: '2026-03-01T00:00:00Z' };

describe('what is hidden once due', () => {
  it.each([
    ['closes with its due date', closed, '2026-03-01T00:00:00.000Z'],
    ['never closes without one', { hide_after_due: true }, undefined],
    ['never closes when its author did not say so', { due: '2026-03-01T00:00:00Z' }, undefined],
  ])('%s', (_, fields, expected) => {
    const course = aCourseOf(aSubsection('s', fields));
    expect(closesAt(blockOf(course, 'sequential/s'), course)?.toISOString()).toBe(expected);
  });

  it('takes all in it along, also what has a later date of its own', () => {
    const later = aBlock('problem/p', { due: '2026-05-01T00:00:00Z' });
    const course = aCourseOf(aSubsection('s', closed, aUnit('u', later)));
    expect(closesAt(blockOf(course, 'problem/p'), course)).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(aLearnerCourse(course).find(keyOf('problem/p'))).toBeNull();
  });

  it('closes a part earlier that is due earlier', () => {
    const course = aPublishedCourse([
      aBlock('chapter/c', { ...closed, due: '2026-05-01T00:00:00Z' }, [aSubsection('s', { due: closed.due })]),
    ]);
    expect(closesAt(blockOf(course, 'sequential/s'), course)).toEqual(new Date(closed.due));
    expect(closesAt(blockOf(course, 'chapter/c'), course)).toEqual(new Date('2026-05-01T00:00:00Z'));
  });

  it('closes with the course run where learners set the pace', () => {
    const ending = aSelfPacedCourseOf(aSubsection('s', closed), { end: '2026-06-01T00:00:00Z' });
    expect(closesAt(blockOf(ending, 'sequential/s'), ending)).toEqual(new Date('2026-06-01T00:00:00Z'));
    const endless = aSelfPacedCourseOf(aSubsection('s', closed));
    expect(closesAt(blockOf(endless, 'sequential/s'), endless)).toBeNull();
  });
});
