import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { aCourseOf, aSubsection, aViewer, blockOf } from '../testing/published-course.builder.ts';
import { dueFor } from './due.ts';

const started = aViewer({ scheduleStart: new Date('2026-03-01T09:00:00Z') });
const due = '2026-02-01T00:00:00Z';

function dueOf(fields: JsonObject, viewer = started, isSelfPaced = true) {
  return (
    dueFor(blockOf(aCourseOf(aSubsection('s', fields)), 'sequential/s'), viewer, isSelfPaced)?.toISOString() ?? null
  );
}

describe('a due date', () => {
  it.each([
    ['a date', { due }, '2026-02-01T00:00:00.000Z'],
    ['a date and weeks', { due, relative_weeks_due: 2 }, '2026-02-01T00:00:00.000Z'],
    ['weeks alone', { relative_weeks_due: 2 }, null],
    ['nothing', {}, null],
  ])('where an instructor sets the pace is the date, for everybody: %s', (_, fields, expected) => {
    expect(dueOf(fields, started, false)).toBe(expected);
    expect(dueOf(fields, aViewer(), false)).toBe(expected);
  });

  it.each([
    ['weeks', { relative_weeks_due: 2 }, '2026-03-15T09:00:00.000Z'],
    ['weeks and a date', { due, relative_weeks_due: 1 }, '2026-03-08T09:00:00.000Z'],
    ['a date alone', { due }, null],
    ['nothing', {}, null],
  ])('where learners set the pace counts from their own start: %s', (_, fields, expected) => {
    expect(dueOf(fields)).toBe(expected);
  });

  it('where learners set the pace is none for who has not started', () => {
    expect(dueOf({ relative_weeks_due: 2 }, aViewer())).toBeNull();
  });
});
