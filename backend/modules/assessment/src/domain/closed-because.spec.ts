import { type BlockContext, freshState, problemSettings } from '@lyceum/capa/block';
import { describe, expect, it } from 'vitest';
import { closedBecause, secondsToWait } from './closed-because.ts';

const noon = new Date('2030-01-01T12:00:00Z');
const aContext = (fields: Record<string, unknown>, state: Partial<BlockContext['state']> = {}): BlockContext => ({
  settings: problemSettings(fields),
  state: { ...freshState, ...state },
  now: noon,
  isStaff: false,
});

describe('a closed problem', () => {
  it.each([
    ['past its due date', { due: '2029-12-31T00:00:00Z' }, 0, 'past_due'],
    ['with all attempts used', { max_attempts: 2 }, 2, 'no_attempts_left'],
    ['with all attempts used, and past due', { max_attempts: 2, due: '2029-12-31T00:00:00Z' }, 2, 'no_attempts_left'],
    ['past due with attempts left', { max_attempts: 2, due: '2029-12-31T00:00:00Z' }, 1, 'past_due'],
  ])('%s says so', (_name, fields, attempts, expected) => {
    expect(closedBecause(aContext(fields, { attempts }))).toBe(expected);
  });
});

describe('the time to wait', () => {
  it.each([
    ['is none without a rule', {}, '2030-01-01T11:59:59Z', 0],
    ['is none before the first submission', { submission_wait_seconds: 60 }, null, 0],
    ['is what is left', { submission_wait_seconds: 60 }, '2030-01-01T11:59:30.500Z', 31],
    ['is over', { submission_wait_seconds: 60 }, '2030-01-01T11:00:00Z', 0],
  ])('%s', (_name, fields, last_submission_time, expected) => {
    expect(secondsToWait(aContext(fields, { last_submission_time }))).toBe(expected);
  });
});
