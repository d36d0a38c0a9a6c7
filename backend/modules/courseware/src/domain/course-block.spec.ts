import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aPublishedCourse,
  aSubsection,
  aUnit,
  blockOf,
} from '../testing/published-course.builder.ts';

/** The problem in the unit of a subsection with these settings. */
function problemBelow(fields: JsonObject, own: JsonObject = {}) {
  return blockOf(aCourseOf(aSubsection('s', fields, aUnit('u', aBlock('problem/p', own)))), 'problem/p');
}

describe('the settings of a block', () => {
  it('come from the nearest ancestor that sets them', () => {
    const course = aPublishedCourse(
      [
        aBlock('chapter/c', { max_attempts: 3 }, [
          aSubsection('s', { graded: true }, aUnit('u', aBlock('problem/p', { weight: 2 }))),
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
    const course = aCourseOf(aSubsection('s', { format: 'Homework', display_name: 'Quiz' }, aUnit('u')));
    expect(blockOf(course, 'sequential/s')).toMatchObject({ format: 'Homework', displayName: 'Quiz' });
    expect(blockOf(course, 'vertical/u')).toMatchObject({ format: null, displayName: 'Unit' });
    expect(blockOf(course, 'vertical/u').effective).not.toHaveProperty('format');
  });

  it.each([
    ['a later due date of its own', { due: '2026-05-01T00:00:00Z' }, { due: new Date('2026-05-01T00:00:00Z') }],
    ['no due date, which the author set to nothing', { due: null }, { due: null }],
    ['its own word on grading', { graded: false }, { isGraded: false }],
    ['its own attempts, unlimited ones too', { max_attempts: null }, { effective: { max_attempts: null } }],
    ['another moment to show answers', { show_correctness: 'never' }, { showCorrectness: 'never' }],
    ['its own weeks', { relative_weeks_due: 1 }, { relativeWeeksDue: 1 }],
    ['its own place in the contents', { hide_from_toc: false }, { isHiddenFromToc: false }],
  ])('may be %s', (_, own, expected) => {
    const above = {
      due: '2026-04-01T00:00:00Z',
      graded: true,
      max_attempts: 2,
      show_correctness: 'past_due',
      relative_weeks_due: 3,
      hide_from_toc: true,
    };
    expect(problemBelow(above, own)).toMatchObject(expected);
  });

  it.each([
    ['for staff only', { visible_to_staff_only: true }, { visible_to_staff_only: false }, { isStaffOnly: true }],
    ['hidden once due', { hide_after_due: true }, { hide_after_due: false }, { isHiddenAfterDue: true }],
    [
      'closed until a start',
      { start: '2026-04-01T00:00:00Z' },
      { start: '2026-01-01T00:00:00Z' },
      { start: new Date('2026-04-01T00:00:00Z') },
    ],
  ])('cannot open what is %s above it', (_, above, own, expected) => {
    expect(problemBelow(above, own)).toMatchObject(expected);
  });

  it('hold a later start than what is above', () => {
    const { start } = problemBelow({ start: '2026-01-01T00:00:00Z' }, { start: '2026-04-01T00:00:00Z' });
    expect(start).toEqual(new Date('2026-04-01T00:00:00Z'));
  });

  it.each([
    ['due', { due: 'soon' }, { due: null }],
    ['start', { start: 12 }, { start: null }],
    ['weeks', { relative_weeks_due: 1.5 }, { relativeWeeksDue: null }],
    ['weeks as text', { relative_weeks_due: '2' }, { relativeWeeksDue: null }],
    ['graded', { graded: 'false' }, { isGraded: false }],
    ['staff only', { visible_to_staff_only: 'false' }, { isStaffOnly: false }],
    ['results', { show_correctness: '' }, { showCorrectness: 'always' }],
  ])('that cannot be read count as not set: %s', (_, fields, expected) => {
    expect(problemBelow({}, fields)).toMatchObject(expected);
  });
});

describe('the title of a block', () => {
  it.each([
    ['problem/p', { display_name: 'Maps' }, 'Maps'],
    ['problem/p', { display_name: '' }, 'Problem'],
    ['html/p', {}, 'Text'],
    ['word_cloud/p', {}, 'word_cloud'],
    ['constructor/p', {}, 'constructor'],
  ])('%s with %j is %s', (key, fields, title) => {
    expect(blockOf(aCourseOf(aSubsection('s', {}, aBlock(key, fields))), key).displayName).toBe(title);
  });
});

describe('the groups that a block is for', () => {
  it.each([
    ['numbers', { 50: [1, 2] }, [{ partition: '50', groups: [1, 2] }]],
    ['numbers written as text', { 50: ['2'] }, [{ partition: '50', groups: [2] }]],
    ['no groups: everybody', { 50: [] }, []],
    ['nothing: everybody', { 50: null }, []],
    ['no partitions: everybody', {}, []],
    ['a list where partitions belong: everybody', [1], []],
    ['groups that nobody can be in', { 50: ['', 'red', null, true] }, [{ partition: '50', groups: [] }]],
    ['“nobody”, as Open edX writes it', { 50: false }, [{ partition: '50', groups: [] }]],
    ['a number where a list belongs', { 50: 2 }, [{ partition: '50', groups: [2] }]],
  ])('are read from %s', (_, access, conditions) => {
    expect(problemBelow({}, { group_access: access }).conditions).toEqual(conditions);
  });

  it('add to those of what holds it', () => {
    expect(problemBelow({ group_access: { 50: [1, 2] } }, { group_access: { 50: [2], 7: [3] } }).conditions).toEqual([
      { partition: '50', groups: [1, 2] },
      { partition: '7', groups: [3] },
      { partition: '50', groups: [2] },
    ]);
  });
});
