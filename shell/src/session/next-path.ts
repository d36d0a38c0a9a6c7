/** Where to go after signing in: a path of this site, or the dashboard. Another site's address is never followed. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '';
  return /^\/(?![/\\])/.test(next) && !/^\/(login|register|logout)\b/.test(next) ? next : '/dashboard';
}
