import { describe, expect, it } from 'vitest';
import { refusalAfter, type SignInRefusal, sentenceFor } from './sign-in-refusal.ts';

describe('a wrong password', () => {
  it.each<[number, SignInRefusal]>([
    [1, { code: 'incorrect-email-or-password', failureCount: 1 }],
    [2, { code: 'failed-login-attempt', failureCount: 2, remainingAttempts: 4, allowedFailureAttempts: 6 }],
    [6, { code: 'failed-login-attempt', failureCount: 6, remainingAttempts: 0, allowedFailureAttempts: 6 }],
    [7, { code: 'account-locked-out' }],
    [99, { code: 'account-locked-out' }],
  ])('for the %i. time', (count, refusal) => {
    expect(refusalAfter(count)).toEqual(refusal);
  });

  it('has a sentence that does not say whether the account exists', () => {
    expect(sentenceFor(refusalAfter(1))).toBe('The username, e-mail address or password is wrong.');
    expect(sentenceFor(refusalAfter(2))).toContain('Tries left: 4');
    expect(sentenceFor(refusalAfter(6))).toContain('next failure locks');
  });
});
