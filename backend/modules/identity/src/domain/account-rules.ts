/** Rules for the fields of an account. Each answers with a sentence for the person at the form, or null for "fine". */

/** Open edX's bounds: its clients enforce the same and show these names in links. */
const usernamePattern = /^[A-Za-z0-9_-]{2,30}$/;
const emailPattern = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/;
const markup = /[<>]|https?:\/\//i;

export function wrongWithUsername(username: string): string | null {
  if (username === '') return 'Enter a username.';
  if (usernamePattern.test(username)) return null;
  if (username.length < 2 || username.length > 30) return 'A username has between 2 and 30 characters.';
  return 'A username holds only letters (A-Z, a-z), digits, underscores and hyphens.';
}

export function wrongWithEmail(email: string): string | null {
  if (email === '') return 'Enter your e-mail address.';
  if (email.length < 3 || email.length > 254) return 'An e-mail address has between 3 and 254 characters.';
  return emailPattern.test(email) ? null : 'This is not a complete e-mail address.';
}

export function wrongWithName(name: string): string | null {
  if (name.trim() === '') return 'Enter your full name.';
  if (name.length > 255) return 'A name has at most 255 characters.';
  return markup.test(name) ? 'A name holds neither web addresses nor the characters < and >.' : null;
}

/** `null` and an empty text mean that the country is not told. */
export function wrongWithCountry(country: string | null): string | null {
  return country === null || country === '' || /^[A-Z]{2}$/.test(country)
    ? null
    : 'A country is given by its two-letter code in capitals, such as PL.';
}

export function wrongWithYearOfBirth(year: number | null, now: Date): string | null {
  if (year === null) return null;
  const thisYear = now.getUTCFullYear();
  return Number.isInteger(year) && year > thisYear - 120 && year <= thisYear
    ? null
    : `A year of birth lies between ${thisYear - 119} and ${thisYear}.`;
}
