import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aLearnerCourse,
  aPublishedCourse,
  type BlockToBuild,
  keyOf,
} from '../testing/published-course.builder.ts';
import { completionSummary } from './completion-summary.ts';
import type { CourseBlock } from './course-block.ts';
import { datesOf, missedDeadlines } from './course-dates.ts';
import type { PublishedCourse } from './published-course.ts';
import { resumePoint } from './resume-point.ts';
import { neighboursOf } from './unit-neighbours.ts';

const unit = (id: string, ...blocks: BlockToBuild[]) => aBlock(`vertical/${id}`, {}, blocks);
const subsection = (id: string, fields: Parameters<typeof aBlock>[1], ...units: BlockToBuild[]) =>
  aBlock(`sequential/${id}`, fields, units);
const aCourse = (...subsections: BlockToBuild[]) => aPublishedCourse([aBlock('chapter/c', {}, subsections)]);

function blockOf(course: PublishedCourse, key: string): CourseBlock {
  const block = course.block(keyOf(key));
  if (!block) throw new Error(`The course of the test has no ${key}`);
  return block;
}

describe('what a learner may see', () => {
  it.each([
    ['everything without conditions', {}, 'open'],
    ['what has started', { start: '2026-03-01T00:00:00Z' }, 'open'],
    ['not yet what starts later', { start: '2026-04-01T00:00:00Z' }, 'scheduled'],
    ['nothing for staff only', { visible_to_staff_only: true }, 'hidden'],
    ['nothing of other groups', { group_access: { 50: [2] } }, 'hidden'],
    ['what is for the own group', { group_access: { 50: [1, 2] } }, 'open'],
    ['what names a partition and no group', { group_access: { 50: [] } }, 'open'],
    [
      'nothing that its author closed with the due date',
      { hide_after_due: true, due: '2026-03-01T00:00:00Z' },
      'past_due',
    ],
    ['what its author will close', { hide_after_due: true, due: '2026-04-01T00:00:00Z' }, 'open'],
  ])('%s', (_name, fields, expected) => {
    const course = aCourse(subsection('s', fields, unit('u', aBlock('html/h'))));
    const learner = aLearnerCourse(course, { viewer: { groups: { 50: [1] } } });
    expect(learner.visibility(blockOf(course, 'sequential/s'))).toBe(expected);
    expect(learner.visibility(blockOf(course, 'html/h'))).toBe(expected);
  });

  it('is everything for staff', () => {
    const course = aCourse(subsection('s', { visible_to_staff_only: true, start: '2027-01-01T00:00:00Z' }, unit('u')));
    expect(aLearnerCourse(course, { viewer: { isStaff: true } }).find(keyOf('vertical/u'))).not.toBeNull();
  });

  it('never opens before what holds it does', () => {
    const course = aPublishedCourse([
      aBlock('chapter/c', { start: '2026-04-01T00:00:00Z' }, [
        subsection('s', { start: '2026-01-01T00:00:00Z' }, unit('u')),
      ]),
    ]);
    const learner = aLearnerCourse(course);
    expect(learner.visibility(blockOf(course, 'sequential/s'))).toBe('scheduled');
    expect(learner.hasScheduledContent()).toBe(true);
  });

  it('is not listed when its author wants it reached by links only', () => {
    const course = aCourse(subsection('s', { hide_from_toc: true }, unit('u')), subsection('t', {}, unit('v')));
    const learner = aLearnerCourse(course);
    expect(learner.listed(blockOf(course, 'chapter/c')).map(({ id }) => id)).toEqual(['t']);
    expect(learner.find(keyOf('vertical/u'))).not.toBeNull();
    expect(learner.units.map(({ id }) => id)).toEqual(['v']);
  });
});

describe('settings', () => {
  it('come from the nearest ancestor that sets them', () => {
    const course = aPublishedCourse(
      [
        aBlock('chapter/c', { max_attempts: 3 }, [
          subsection('s', { graded: true }, unit('u', aBlock('problem/p', { weight: 2 }))),
        ]),
      ],
      { fields: { max_attempts: 9, graceperiod: '1 day' } },
    );
    expect(blockOf(course, 'problem/p')).toMatchObject({
      isGraded: true,
      effective: { max_attempts: 3, graceperiod: '1 day', weight: 2, graded: true },
    });
  });

  it('that are not inherited stay where they are', () => {
    const course = aCourse(subsection('s', { format: 'Homework', display_name: 'Quiz' }, unit('u')));
    expect(blockOf(course, 'vertical/u')).toMatchObject({ format: null, displayName: 'Unit' });
  });
});

describe('due dates', () => {
  const relative = { due: '2026-02-01T00:00:00Z', relative_weeks_due: 2 };

  it('are the same for everybody where an instructor sets the pace', () => {
    const course = aCourse(subsection('s', relative));
    expect(aLearnerCourse(course).due(blockOf(course, 'sequential/s'))?.toISOString()).toBe('2026-02-01T00:00:00.000Z');
  });

  it.each([
    ['weeks after the own start', relative, '2026-03-15T09:00:00.000Z'],
    ['nothing where only a fixed date is set', { due: '2026-02-01T00:00:00Z' }, undefined],
  ])('are %s where learners set the pace', (_name, fields, expected) => {
    const course = aPublishedCourse([aBlock('chapter/c', {}, [subsection('s', fields)])], {
      details: { selfPaced: true },
    });
    const learner = aLearnerCourse(course, { viewer: { scheduleStart: new Date('2026-03-01T09:00:00Z') } });
    expect(learner.due(blockOf(course, 'sequential/s'))?.toISOString()).toBe(expected);
  });

  it('stand in the order of time, and are missed when the work is not done', () => {
    const work = { graded: true, due: '2026-03-01T00:00:00Z' };
    const course = aCourse(
      subsection('s', work, unit('u', aBlock('html/h'))),
      subsection('t', { due: '2026-01-01T00:00:00Z' }),
    );
    expect(datesOf(aLearnerCourse(course)).map(({ kind }) => kind)).toEqual(['assignment-due-date', 'todays-date']);
    expect(missedDeadlines(aLearnerCourse(course))).toBe(true);
    expect(missedDeadlines(aLearnerCourse(course, { done: ['html/h'] }))).toBe(false);
  });
});

describe('completion', () => {
  const course = aCourse(
    subsection('s', {}, unit('u', aBlock('html/a'), aBlock('problem/b')), unit('v', aBlock('discussion/d'))),
    subsection('t', { visible_to_staff_only: true }, unit('w', aBlock('html/x'))),
    subsection('later', { start: '2027-01-01T00:00:00Z' }, unit('l', aBlock('html/y'))),
  );

  it('counts what the learner may see and can complete', () => {
    const learner = aLearnerCourse(course, { done: ['html/a'] });
    expect(learner.count(course.root)).toEqual({ complete: 1, completable: 2 });
    expect(learner.completion(blockOf(course, 'vertical/u'))).toBe(0.5);
  });

  it('of a container is that of all below; one with nothing to complete holds nobody back', () => {
    const learner = aLearnerCourse(course, { done: ['html/a', 'problem/b'] });
    expect(learner.isComplete(course.root)).toBe(true);
    expect(learner.isComplete(blockOf(course, 'vertical/v'))).toBe(false);
  });

  it('is summed up in units: done, open, locked', () => {
    const learner = aLearnerCourse(course, { done: ['html/a'] });
    expect(completionSummary(learner)).toEqual({ complete: 0, incomplete: 1, locked: 1 });
  });

  it('says where to go on, unless that is gone from view', () => {
    expect(resumePoint(aLearnerCourse(course))).toBeNull();
    expect(resumePoint(aLearnerCourse(course, { done: ['html/a'] }))).toMatchObject({
      unit: { id: 'u' },
      subsection: { id: 's' },
    });
    expect(resumePoint(aLearnerCourse(course, { done: ['html/x'] }))).toBeNull();
  });
});

describe('the way through a course', () => {
  it('leads from unit to unit across subsections and ends at its ends', () => {
    const course = aCourse(
      subsection('s', {}, unit('u1'), unit('u2')),
      subsection('empty', {}),
      subsection('t', {}, unit('u3')),
    );
    const learner = aLearnerCourse(course);
    const around = (id: string) => {
      const { previous, next, position, count } = neighboursOf(blockOf(course, `vertical/${id}`), learner);
      return [previous?.id ?? null, next?.id ?? null, position, count];
    };
    expect([around('u1'), around('u2'), around('u3')]).toEqual([
      [null, 'u2', 1, 2],
      ['u1', 'u3', 2, 2],
      ['u2', null, 1, 1],
    ]);
  });
});
