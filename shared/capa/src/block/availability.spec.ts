import { describe, expect, it } from 'vitest';
import { isAnswerAvailable, isClosed, isCorrectnessAvailable, isPastDue } from './availability.ts';
import { aContext, noon } from './testing/fakes.ts';

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const fresh = {};
const wrong = { attempts: 1, done: true };
const right = { attempts: 1, done: true, score: { raw_earned: 1, raw_possible: 1 } };

describe('A due date', () => {
  it.each([
    ['in the very second it is due', 10, '', false],
    ['a moment later', 10.001, '', true],
    ['within the grace period', 15, '5 minutes', false],
    ['after the grace period', 15.001, '5 minutes', true],
    ['with a grace period that nobody can read', 10.001, 'a while', true],
  ])('%s', (_, minute, graceperiod, pastDue) => {
    const context = aContext({ fields: { due: '2030-01-01T12:10:00Z', graceperiod }, now: minutes(minute) });
    expect(isPastDue(context)).toBe(pastDue);
    expect(isClosed(context)).toBe(pastDue);
  });

  it('that is absent never passes', () => {
    expect(isPastDue(aContext({ now: minutes(1e6) }))).toBe(false);
  });
});

describe('Show Answer', () => {
  it.each([
    ['always', fresh, 0, true],
    ['never', right, 20, false],
    ['', right, 20, false],
    ['bogus', right, 20, false],
    ['attempted', fresh, 0, false],
    ['attempted', fresh, 20, true],
    ['attempted', wrong, 0, true],
    ['attempted_no_past_due', fresh, 20, false],
    ['attempted_no_past_due', wrong, 0, true],
    ['answered', wrong, 20, false],
    ['answered', right, 0, true],
    ['closed', right, 0, false],
    ['closed', wrong, 20, true],
    ['closed', { attempts: 3 }, 0, true],
    ['finished', wrong, 0, false],
    ['finished', right, 0, true],
    ['finished', wrong, 20, true],
    ['correct_or_past_due', wrong, 0, false],
    ['correct_or_past_due', right, 0, true],
    ['correct_or_past_due', wrong, 20, true],
    ['past_due', right, 0, false],
    ['past_due', fresh, 20, true],
    ['after_attempts', wrong, 0, false],
    ['after_attempts', { attempts: 2 }, 0, true],
    ['after_all_attempts', { attempts: 2 }, 0, false],
    ['after_all_attempts', { attempts: 3 }, 0, true],
    ['after_all_attempts_or_correct', wrong, 0, false],
    ['after_all_attempts_or_correct', right, 0, true],
  ])('under "%s", state %o, minute %s is %s', (showanswer, state, minute, available) => {
    const fields = { showanswer, max_attempts: 3, attempts_before_showanswer_button: 2, due: '2030-01-01T12:10:00Z' };
    expect(isAnswerAvailable(aContext({ fields, state, now: minutes(minute) }))).toBe(available);
  });

  it('asks for no more attempts than there are', () => {
    const fields = { showanswer: 'after_attempts', attempts_before_showanswer_button: 5, max_attempts: 2 };
    expect(isAnswerAvailable(aContext({ fields, state: { attempts: 2 } }))).toBe(true);
    expect(isAnswerAvailable(aContext({ fields: { ...fields, max_attempts: null }, state: { attempts: 2 } }))).toBe(
      false,
    );
  });

  it('is always open to staff, unless the author says never', () => {
    const staff = (showanswer: string) => isAnswerAvailable(aContext({ fields: { showanswer }, isStaff: true }));
    expect(staff('past_due')).toBe(true);
    expect(staff('never')).toBe(false);
    expect(staff('')).toBe(false);
  });

  it('is closed while correctness is hidden, even to staff', () => {
    const fields = { showanswer: 'always', show_correctness: 'never' };
    expect(isAnswerAvailable(aContext({ fields, isStaff: true }))).toBe(false);
  });
});

describe('Correctness', () => {
  it.each([
    ['always', 0, false, true],
    ['bogus', 0, false, true],
    ['never', 20, true, false],
    ['never_but_include_grade', 20, true, false],
    ['past_due', 0, false, false],
    ['past_due', 0, true, true],
    ['past_due', 20, false, true],
  ])('under "%s", minute %s, staff %s is known: %s', (show_correctness, minute, isStaff, known) => {
    const fields = { show_correctness, due: '2030-01-01T12:10:00Z' };
    expect(isCorrectnessAvailable(aContext({ fields, isStaff, now: minutes(minute) }))).toBe(known);
  });

  it('that waits for a due date is known where there is none', () => {
    expect(isCorrectnessAvailable(aContext({ fields: { show_correctness: 'past_due' } }))).toBe(true);
  });
});
