import { courseRunKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { changeEnrollment, type Enrollment } from './enrollment.ts';

const courseRun = courseRunKey('course-v1:Demo+Maps+2026');
const who = { learnerId: 7, courseRun };
const then = new Date('2026-01-01T00:00:00Z');
const now = new Date('2026-03-02T09:00:00Z');

const anEnrollment = (given: Partial<Enrollment> = {}): Enrollment => ({
  ...who,
  mode: 'audit',
  isActive: true,
  createdAt: then,
  changedAt: then,
  allowsEmail: false,
  ...given,
});
const audit = { mode: 'audit', isActive: true, allowsEmail: null };

describe('a change of an enrollment', () => {
  it('makes one for a learner who is new', () => {
    expect(changeEnrollment(null, who, { ...audit, allowsEmail: true }, now)).toEqual({
      kind: 'activated',
      enrollment: anEnrollment({ createdAt: now, changedAt: now, allowsEmail: true }),
    });
  });

  it('keeps the first day of one who comes back', () => {
    const step = changeEnrollment(anEnrollment({ isActive: false }), who, audit, now);
    expect(step).toEqual({ kind: 'activated', enrollment: anEnrollment({ changedAt: now }) });
  });

  it.each([
    ['leaving', { ...audit, isActive: false }, 'deactivated'],
    ['another mode', { ...audit, mode: 'honor' }, 'mode_changed'],
    ['consent to mail', { ...audit, allowsEmail: true }, 'noted'],
    ['the same again', audit, 'nothing'],
    ['the same, said in full', { ...audit, allowsEmail: false }, 'nothing'],
  ])('%s is told as such', (_what, change, kind) => {
    expect(changeEnrollment(anEnrollment(), who, change, now).kind).toBe(kind);
  });

  it('of nothing is no change', () => {
    expect(changeEnrollment(anEnrollment(), who, audit, now).enrollment).toEqual(anEnrollment());
  });
});
