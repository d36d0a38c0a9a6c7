import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aLearnerCourse,
  aPublishedCourse,
  aSelfPacedCourseOf,
  aSubsection,
  aUnit,
} from '../testing/published-course.builder.ts';
import { datesOf, gradedSubsections, missedDeadlines } from './course-dates.ts';

const overdue = { graded: true, due: '2026-03-01T00:00:00Z' };
const work = (id: string) => aUnit(`unit-of-${id}`, aBlock(`html/${id}`));

describe('the dates of a course', () => {
  it('stand in the order of time, today among them', () => {
    const course = aPublishedCourse(
      [
        aBlock('chapter/c', {}, [
          aSubsection('later', { graded: true, due: '2026-04-01T00:00:00Z' }),
          aSubsection('earlier', overdue),
        ]),
      ],
      { details: { start: '2026-01-10T00:00:00Z', end: '2026-06-01T00:00:00Z' } },
    );
    const dates = datesOf(aLearnerCourse(course));
    expect(dates.map(({ kind, subsection }) => subsection?.id ?? kind)).toEqual([
      'course-start-date',
      'earlier',
      'todays-date',
      'later',
      'course-end-date',
    ]);
    expect(dates.filter(({ subsection }) => subsection === null).map(({ isComplete }) => isComplete)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['is not graded', { due: '2026-04-01T00:00:00Z' }],
    ['has no due date', { graded: true }],
    ['is for staff only', { ...overdue, visible_to_staff_only: true }],
    ['is not listed in the contents', { ...overdue, hide_from_toc: true }],
    ['opens later', { ...overdue, start: '2026-03-03T00:00:00Z' }],
  ])('leave out a subsection that %s', (_, fields) => {
    expect(datesOf(aLearnerCourse(aCourseOf(aSubsection('s', fields)))).map(({ kind }) => kind)).toEqual([
      'todays-date',
    ]);
  });

  it('are the learner’s own where learners set the pace', () => {
    const course = aSelfPacedCourseOf(aSubsection('s', { ...overdue, relative_weeks_due: 1 }));
    const learner = aLearnerCourse(course, { viewer: { scheduleStart: new Date('2026-03-01T00:00:00Z') } });
    expect(datesOf(learner).at(-1)).toMatchObject({ kind: 'assignment-due-date', date: new Date('2026-03-08') });
  });
});

describe('a deadline', () => {
  const course = aCourseOf(aSubsection('s', overdue, work('h')));

  it.each([
    ['is missed when the work is not done', {}, true],
    ['is met when the work is done', { done: ['html/h'] }, false],
    ['is not missed before it', { now: '2026-02-28T23:59:59Z' }, false],
    ['is not missed at its very moment', { now: '2026-03-01T00:00:00Z' }, false],
  ])('%s', (_, given, isMissed) => {
    expect(missedDeadlines(aLearnerCourse(course, given))).toBe(isMissed);
  });

  it('is missed by one subsection of several', () => {
    const two = aCourseOf(aSubsection('s', overdue, work('h')), aSubsection('t', overdue, work('x')));
    expect(missedDeadlines(aLearnerCourse(two, { done: ['html/h'] }))).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['nothing that can be completed', [aUnit('u', aBlock('discussion/d'))]],
    ['nothing for this learner', [aBlock('vertical/u', { group_access: { 50: [2] } }, [aBlock('html/h')])]],
  ])('of a subsection that holds %s is met', (_, units) => {
    const learner = aLearnerCourse(aCourseOf(aSubsection('s', overdue, ...units)));
    expect(missedDeadlines(learner)).toBe(false);
    expect(datesOf(learner)[0]).toMatchObject({ kind: 'assignment-due-date', isComplete: true });
  });
});

describe('graded subsections', () => {
  it('are those that the contents list, also below a graded section', () => {
    const course = aPublishedCourse([
      aBlock('chapter/graded', { graded: true }, [aSubsection('s', {}), aSubsection('practice', { graded: false })]),
      aBlock('chapter/hidden', { graded: true, visible_to_staff_only: true }, [aSubsection('t', {})]),
    ]);
    expect(gradedSubsections(aLearnerCourse(course)).map(({ id }) => id)).toEqual(['s']);
  });
});
