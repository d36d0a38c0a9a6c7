/** Names that Open edX clients know. */
export const sessionCookie = 'sessionid';
export const csrfCookie = 'csrftoken';

export interface CookieOptions {
  readonly httpOnly: boolean;
  readonly secure: boolean;
  /** Seconds; `null` ends with the browser, 0 removes. */
  readonly maxAge: number | null;
}

/** Reads a `Cookie` header; the first of several cookies with one name counts, as in browsers' order of path length. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, decoded(pair.slice(at + 1).trim()));
  }
  return cookies;
}

/** A `Set-Cookie` header for the whole site. `SameSite=Lax`: other sites may link here, not post here. */
export function writeCookie(name: string, value: string, { httpOnly, secure, maxAge }: CookieOptions): string {
  const age = maxAge === null ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${age}${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
