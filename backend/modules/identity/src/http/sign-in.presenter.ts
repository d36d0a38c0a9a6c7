import { Problem } from '@lyceum/platform';
import { type SignInRefusal, sentenceFor } from '../domain/sign-in-refusal.ts';

/** `{success: false, error_code, value, context, email}`, which Open edX's sign-in page reads. */
export function signInProblem(refusal: SignInRefusal, login: string): Problem {
  const { code, ...context } = refusal;
  const value = sentenceFor(refusal);
  return new Problem({
    status: code === 'forbidden-request' ? 403 : 400,
    code,
    detail: value,
    body: { success: false, value, context: { ...context }, email: login },
  });
}
