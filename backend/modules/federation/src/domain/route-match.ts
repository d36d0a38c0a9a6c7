/** Whether an address belongs to a route pattern of the router: `/discussions/:courseRunKey/*`. */
export function routeMatches(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  for (const [at, segment] of wanted.entries()) {
    if (segment === '*' && at === wanted.length - 1) return true;
    const text = given[at];
    if (text === undefined) return segment.endsWith('?') && wanted.slice(at).every((rest) => rest.endsWith('?'));
    if (!segment.startsWith(':') && segment.toLowerCase() !== text.toLowerCase()) return false;
  }
  return given.length === wanted.length;
}

/** Of the patterns that an address belongs to, the most exact one: fixed segments count before parameters and `*`. */
export function bestRoute<T>(routes: readonly { readonly path: string; readonly of: T }[], path: string): T | null {
  const fitting = routes.filter((route) => routeMatches(route.path, path));
  const [best] = fitting.sort((a, b) => exactnessOf(b.path) - exactnessOf(a.path));
  return best?.of ?? null;
}

function exactnessOf(pattern: string): number {
  return segmentsOf(pattern).reduce(
    (sum, segment) => sum + (segment === '*' ? -2 : segment.startsWith(':') ? 3 : 10),
    0,
  );
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');
