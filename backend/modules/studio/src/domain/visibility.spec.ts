import { describe, expect, it } from 'vitest';
import { displayTime, displayTimeOf } from './display-time.ts';
import { type Standing, type Visibility, visibilityOf } from './visibility.ts';

const past = new Date('2026-01-01T00:00:00Z');
const future = new Date('2027-01-01T00:00:00Z');

describe('where a block stands', () => {
  it.each<[string, Partial<Standing>, Visibility]>([
    ['is live once it has started', { start: past }, 'live'],
    ['is ready before it starts', { start: future }, 'ready'],
    ['is unscheduled without a start', { start: null }, 'unscheduled'],
    ['is live in a course that learners pace, whatever its start', { start: future, isSelfPaced: true }, 'live'],
    ['is for staff before anything else', { isStaffOnly: true, isEdited: true }, 'staff_only'],
    ['needs attention after an edit', { isEdited: true }, 'needs_attention'],
    ['is gated behind a prerequisite', { isGated: true }, 'gated'],
    ['is live when its children are', { children: ['live', 'staff_only'] }, 'live'],
    ['is for staff when all its children are', { children: ['staff_only', 'staff_only'] }, 'staff_only'],
    ['needs attention when a child does', { children: ['live', 'needs_attention'] }, 'needs_attention'],
    ['needs attention when it starts before its children', { start: future, children: ['live'] }, 'needs_attention'],
    ['is ready when some children are live and some are not', { children: ['live', 'ready'] }, 'ready'],
    ['is unscheduled with children that are', { start: null, children: ['unscheduled'] }, 'unscheduled'],
    ['needs attention with a start and children without', { children: ['unscheduled'] }, 'needs_attention'],
    ['needs attention without a start and children with one', { start: null, children: ['ready'] }, 'needs_attention'],
  ])('%s', (_, given, expected) => {
    expect(visibilityOf(aStanding(given))).toBe(expected);
  });
});

describe('a moment for people', () => {
  it('is told in UTC', () => {
    expect(displayTime(new Date('2026-01-05T09:07:59Z'))).toBe('Jan 05, 2026 at 09:07 UTC');
  });

  it.each([
    ['2026-12-31T23:00:00+02:00', 'Dec 31, 2026 at 21:00 UTC'],
    ['soon', null],
    [null, null],
  ])('is read from %s', (text, shown) => {
    expect(displayTimeOf(text)).toBe(shown);
  });
});

function aStanding(given: Partial<Standing>): Standing {
  const now = new Date('2026-06-01T00:00:00Z');
  return {
    isStaffOnly: false,
    isGated: false,
    isEdited: false,
    start: past,
    isSelfPaced: false,
    now,
    children: [],
    ...given,
  };
}
