import type { DateBlockView } from '@lyceum/contracts/courseware';
import { describe, expect, it } from 'vitest';
import { linesOf, upcoming } from './date-lines.ts';

const now = new Date('2026-03-10T12:00:00Z');

function aDate(changes: Partial<DateBlockView>): DateBlockView {
  return {
    assignment_type: 'Homework',
    complete: false,
    date: '2026-03-20T12:00:00Z',
    date_type: 'assignment-due-date',
    description: '',
    learner_has_access: true,
    link: '',
    link_text: '',
    title: 'Waves',
    extra_info: null,
    first_component_block_id: '',
    ...changes,
  };
}

const statesOf = (...blocks: DateBlockView[]) => linesOf(blocks, now).map(({ state }) => state);

describe('linesOf', () => {
  it.each([
    ['work that was handed in', { complete: true, date: '2026-03-01T00:00:00Z' }, 'done'],
    ['work that was not', { date: '2026-03-01T00:00:00Z' }, 'past_due'],
    ['the start of the course', { date: '2026-03-01T00:00:00Z', date_type: 'course-start-date' as const }, 'past'],
    ['work due today', { date: '2026-03-10T18:00:00Z' }, 'today'],
    ['the first work ahead', {}, 'next'],
    ['the end of the course', { date_type: 'course-end-date' as const }, 'later'],
  ])('%s', (_name, changes, state) => {
    expect(statesOf(aDate(changes))).toEqual([state]);
  });

  it('names one date only as the next', () => {
    expect(statesOf(aDate({ date: '2026-04-02T00:00:00Z' }), aDate({ date: '2026-03-15T00:00:00Z' }))).toEqual([
      'next',
      'later',
    ]);
  });

  it('leaves out the mark of today', () => {
    expect(statesOf(aDate({ date_type: 'todays-date' }))).toEqual([]);
  });
});

describe('upcoming', () => {
  it('shows what lies ahead, as many as asked for', () => {
    const lines = linesOf(
      [aDate({ date: '2026-01-01T00:00:00Z' }), aDate({ title: 'A' }), aDate({ title: 'B' }), aDate({ title: 'C' })],
      now,
    );
    expect(upcoming(lines, 2).map(({ block }) => block.title)).toEqual(['A', 'B']);
  });
});
