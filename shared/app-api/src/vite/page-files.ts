/**
 * The file of a route's page, read from the text of its `load`: `() => import('./pages/topics-page.tsx').then(…)`. Null
 * where it cannot be told; the page is then fetched when the app asks for it.
 */
export function pageFileOf(load: () => unknown, files: ReadonlyMap<string, string>): string | null {
  const specifier = /import[\w$]*\s*\(\s*["'`]([^"'`]+)["'`]/.exec(String(load))?.[1];
  if (!specifier) return null;
  const tail = `/${specifier.replace(/^(\.{0,2}\/)+/, '')}`;
  const found = [...files].filter(([module]) => module.endsWith(tail));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}
