import { foldName } from './account.ts';

export const shortestPassword = 8;
/** Bounds the work of one hash. Open edX's limit, so that its forms agree. */
export const longestPassword = 75;

/** What a password may not resemble. */
export interface PasswordOwner {
  readonly username: string;
  readonly email: string;
}

/** A sentence for the person at the form, or null when the password will do. */
export function wrongWithPassword(password: string, owner: PasswordOwner): string | null {
  if (password === '') return 'Enter a password.';
  if (password.length < shortestPassword)
    return `This password is too short: it needs at least ${shortestPassword} characters.`;
  if (password.length > longestPassword)
    return `This password is too long: it has at most ${longestPassword} characters.`;
  if (!/\p{L}/u.test(password) || !/\p{N}/u.test(password))
    return 'A password needs at least one letter and one digit.';
  if (isLike(password, owner.username)) return 'The password is too similar to the username.';
  if (isLike(password, owner.email.split('@')[0] ?? '')) return 'The password is too similar to the e-mail address.';
  return null;
}

/** One holds the other, apart from capitals; two letters would forbid too much. */
function isLike(password: string, name: string): boolean {
  const [a, b] = [foldName(password), foldName(name)];
  return b.length > 2 && (a.includes(b) || b.includes(a));
}
