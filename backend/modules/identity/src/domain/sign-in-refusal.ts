/** Why somebody was not let in; codes and fields as Open edX's sign-in page reads them. */
export type SignInRefusal =
  | { readonly code: 'invalid-form' }
  | { readonly code: 'incorrect-email-or-password'; readonly failureCount: number }
  | {
      readonly code: 'failed-login-attempt';
      readonly failureCount: number;
      readonly remainingAttempts: number;
      readonly allowedFailureAttempts: number;
    }
  | { readonly code: 'account-locked-out' }
  | { readonly code: 'inactive-user' }
  | { readonly code: 'forbidden-request' };

/** So many wrong passwords in a row lock a name for half an hour, whether or not it belongs to an account. */
export const allowedFailureAttempts = 6;

export function refusalAfter(failureCount: number): SignInRefusal {
  if (failureCount > allowedFailureAttempts) return { code: 'account-locked-out' };
  if (failureCount === 1) return { code: 'incorrect-email-or-password', failureCount };
  const remainingAttempts = allowedFailureAttempts - failureCount;
  return { code: 'failed-login-attempt', failureCount, remainingAttempts, allowedFailureAttempts };
}

/** The refusal is about the number of tries and says nothing about the password. */
export const isBlocked = ({ code }: SignInRefusal): boolean =>
  code === 'forbidden-request' || code === 'account-locked-out';

export function sentenceFor(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case 'invalid-form':
      return 'Enter your username or e-mail address and your password.';
    case 'incorrect-email-or-password':
      return 'The username, e-mail address or password is wrong.';
    case 'failed-login-attempt':
      return refusal.remainingAttempts === 0
        ? 'The username, e-mail address or password is wrong. The next failure locks this name for half an hour.'
        : `The username, e-mail address or password is wrong. Tries left: ${refusal.remainingAttempts}.`;
    case 'account-locked-out':
      return 'There were too many failed tries for this name. Wait half an hour and try again.';
    case 'inactive-user':
      return 'This account is closed. Please write to support.';
    case 'forbidden-request':
      return 'There were too many tries from your network. Wait a few minutes and try again.';
  }
}
