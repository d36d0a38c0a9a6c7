import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { aCourseOf, aSubsection, aViewer, blockOf } from '../testing/published-course.builder.ts';
import { visibilityOf } from './visibility.ts';

const now = new Date('2026-03-02T09:00:00Z');
const second = (by: number) => new Date(now.getTime() + by * 1000);

function seen(fields: JsonObject, viewer = aViewer(), closesAt: Date | null = null) {
  const block = blockOf(aCourseOf(aSubsection('s', fields)), 'sequential/s');
  return visibilityOf(block, viewer, { now, closesAt });
}

describe('a block', () => {
  it.each([
    ['without conditions', {}, 'open'],
    ['that starts this very moment', { start: now.toISOString() }, 'open'],
    ['that starts in a second', { start: second(1).toISOString() }, 'scheduled'],
    ['for staff only', { visible_to_staff_only: true }, 'hidden'],
    ['for staff only that starts later', { visible_to_staff_only: true, start: second(1).toISOString() }, 'hidden'],
    ['for the learner’s group', { group_access: { 50: [1, 2] } }, 'open'],
    ['for another group', { group_access: { 50: [2] } }, 'hidden'],
    ['for a group of a partition that the learner is not part of', { group_access: { 51: [1] } }, 'hidden'],
    ['for groups of two partitions, one of them the learner’s', { group_access: { 50: [1], 51: [1] } }, 'hidden'],
    ['for nobody', { group_access: { 50: [null] } }, 'hidden'],
  ])('%s is seen so by a learner: %j is %s', (_, fields, expected) => {
    expect(seen(fields, aViewer({ groups: { 50: [1] } }))).toBe(expected);
  });

  it.each([
    ['before it closes', second(1), 'open'],
    ['at the moment it closes', now, 'open'],
    ['after it closed', second(-1), 'past_due'],
    ['that never closes', null, 'open'],
  ])('%s', (_, closesAt, expected) => {
    expect(seen({}, aViewer(), closesAt)).toBe(expected);
  });

  it('is open to staff, whatever holds learners back', () => {
    const fields = { visible_to_staff_only: true, start: second(1).toISOString(), group_access: { 50: [2] } };
    expect(seen(fields, aViewer({ isStaff: true }), second(-1))).toBe('open');
  });

  it('is closed to a visitor without groups where it is for a group', () => {
    expect(seen({ group_access: { 50: [1] } }, aViewer({ userId: null }))).toBe('hidden');
  });
});
