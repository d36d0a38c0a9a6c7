import { describe, expect, it } from 'vitest';
import { aBlock } from '../../testing/an-outline.ts';
import { changesTo, settingsOf } from './block-settings.ts';

const block = aBlock('a', { category: 'sequential', graded: true, format: 'Homework', hide_after_due: true });

describe('settings of a subsection', () => {
  it('send nothing when nothing changed, so that inherited values stay inherited', () => {
    expect(changesTo(block, settingsOf(block))).toEqual({ metadata: {}, graderType: null });
  });

  it.each([
    ['a due date', { due: '2027-01-01T00:00:00Z' }, { metadata: { due: '2027-01-01T00:00:00Z' }, graderType: null }],
    ['no start of its own', { start: null }, { metadata: { start: null }, graderType: null }],
    ['a lock', { isStaffOnly: true }, { metadata: { visible_to_staff_only: true }, graderType: null }],
    ['a switch turned off', { hideAfterDue: false }, { metadata: { hide_after_due: null }, graderType: null }],
    ['another assignment type', { graderType: 'Exam' }, { metadata: {}, graderType: 'Exam' }],
    ['no assignment type', { graderType: 'notgraded' }, { metadata: {}, graderType: 'notgraded' }],
  ])('send %s', (_, changes, expected) => {
    expect(changesTo(block, { ...settingsOf(block), ...changes })).toEqual(expected);
  });
});
