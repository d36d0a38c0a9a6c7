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

const later = { start: '2027-01-01T00:00:00Z' };
const staffOnly = { visible_to_staff_only: true };

describe('what a learner may see', () => {
  it.each([
    ['everything without conditions', {}, 'open'],
    ['not yet what starts later', later, 'scheduled'],
    ['nothing for staff only', staffOnly, 'hidden'],
    ['nothing of other groups', { group_access: { 50: [2] } }, 'hidden'],
    ['what is for the own group', { group_access: { 50: [1, 2] } }, 'open'],
    [
      'nothing that its author closed with the due date',
      { hide_after_due: true, due: '2026-03-01T00:00:00Z' },
      'past_due',
    ],
    ['what its author will close', { hide_after_due: true, due: '2026-04-01T00:00:00Z' }, 'open'],
  ])('%s, with all that is in it', (_name, fields, expected) => {
    const course = aCourseOf(aSubsection('s', fields, aUnit('u', aBlock('html/h'))));
    const learner = aLearnerCourse(course, { viewer: { groups: { 50: [1] } } });
    expect(learner.visibility(blockOf(course, 'sequential/s'))).toBe(expected);
    expect(learner.visibility(blockOf(course, 'html/h'))).toBe(expected);
    expect(learner.find(keyOf('html/h')) !== null).toBe(expected === 'open');
  });

  it('is everything for staff', () => {
    const course = aCourseOf(aSubsection('s', { ...staffOnly, ...later }, aUnit('u')));
    expect(aLearnerCourse(course, { viewer: { isStaff: true } }).find(keyOf('vertical/u'))).not.toBeNull();
  });

  it('is nothing that is not there', () => {
    expect(aLearnerCourse(aCourseOf()).find(keyOf('html/gone'))).toBeNull();
  });

  it('is not listed when its author wants it reached by links only', () => {
    const course = aCourseOf(aSubsection('s', { hide_from_toc: true }, aUnit('u')), aSubsection('t', {}, aUnit('v')));
    const learner = aLearnerCourse(course);
    expect(learner.listed(blockOf(course, 'chapter/c')).map(({ id }) => id)).toEqual(['t']);
    expect(learner.find(keyOf('vertical/u'))).not.toBeNull();
    expect(learner.units.map(({ id }) => id)).toEqual(['v']);
    expect(aLearnerCourse(course, { viewer: { isStaff: true } }).units.map(({ id }) => id)).toEqual(['u', 'v']);
  });

  it.each([
    ['below it, something opens later', aSubsection('s', {}, aBlock('vertical/u', later)), true],
    ['what opens later is not for this learner', aSubsection('s', { ...staffOnly, ...later }, aUnit('u')), false],
    ['everything is open', aSubsection('s', {}, aUnit('u')), false],
  ])('is known to grow when %s', (_, subsection, expected) => {
    expect(aLearnerCourse(aCourseOf(subsection)).hasScheduledContent()).toBe(expected);
  });
});

describe('a learner’s due date', () => {
  it.each([
    ['is over a second later', '2026-03-02T08:59:59Z', true],
    ['is not over at its very moment', '2026-03-02T09:00:00Z', false],
    ['is not over before', '2026-03-02T09:00:01Z', false],
  ])('%s', (_, due, isPast) => {
    const course = aCourseOf(aSubsection('s', { due }));
    expect(aLearnerCourse(course).isPastDue(blockOf(course, 'sequential/s'))).toBe(isPast);
  });

  it('counts from the own start where learners set the pace', () => {
    const course = aSelfPacedCourseOf(aSubsection('s', { due: '2026-01-01T00:00:00Z', relative_weeks_due: 1 }));
    const at = (scheduleStart: string) =>
      aLearnerCourse(course, { viewer: { scheduleStart: new Date(scheduleStart) } }).isPastDue(
        blockOf(course, 'sequential/s'),
      );
    expect([at('2026-02-20T00:00:00Z'), at('2026-03-01T00:00:00Z')]).toEqual([true, false]);
  });
});

describe('completion', () => {
  const course = aCourseOf(
    aSubsection('s', {}, aUnit('u', aBlock('html/a'), aBlock('problem/b')), aUnit('v', aBlock('discussion/d'))),
    aSubsection('t', staffOnly, aUnit('w', aBlock('html/x'))),
    aSubsection('later', later, aUnit('l', aBlock('html/y'))),
  );

  it('counts what the learner may see and can complete', () => {
    const learner = aLearnerCourse(course, { done: ['html/a', 'html/x'] });
    expect(learner.count(course.root)).toEqual({ complete: 1, completable: 2 });
    expect(learner.completion(blockOf(course, 'vertical/u'))).toBe(0.5);
    expect(learner.completion(blockOf(course, 'html/a'))).toBe(1);
  });

  it('of a container is that of all below; one with nothing to complete holds nobody back', () => {
    const learner = aLearnerCourse(course, { done: ['html/a', 'problem/b'] });
    expect(learner.isComplete(course.root)).toBe(true);
    expect(learner.isComplete(blockOf(course, 'vertical/v'))).toBe(false);
    expect(learner.completion(blockOf(course, 'vertical/v'))).toBe(0);
  });

  it('does not grow by what was watched in part', () => {
    const video = aPublishedCourse([aBlock('chapter/c', {}, [aSubsection('s', {}, aUnit('u', aBlock('video/v')))])]);
    const learner = aLearnerCourse(video, { done: [], share: 0.9 });
    expect(learner.count(video.root)).toEqual({ complete: 0, completable: 1 });
    expect(learner.completion(blockOf(video, 'video/v'))).toBe(0.9);
  });
});
