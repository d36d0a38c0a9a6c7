import { routeMatches } from '../route-match.ts';
import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild, GatedRoute, GatedSite } from './gated-site.ts';

/** Addresses that are the shell's and the server's own. */
const reserved = [
  '',
  'courses',
  'dashboard',
  'login',
  'register',
  'logout',
  'api',
  'api-docs',
  'shell',
  'mfes',
  'csrf',
  'oauth2',
];

/** An address belongs to one app. Parameters are the same whatever they are called. */
export function routesGate({ name, routes }: GatedBuild, { live }: GatedSite): readonly Finding[] {
  const taken = new Map(
    live.filter((app) => app.name !== name).flatMap((app) => app.routes.map(({ path }) => [shapeOf(path), app.name])),
  );
  const choose = `The team of ${name}: choose another address.`;
  return routes.flatMap((route) => {
    const { path } = route;
    const owner = taken.get(shapeOf(path));
    if (owner) return [error('routes', `${path} belongs to ${owner}: only one of the two would be opened.`, choose)];
    if (reserved.includes(path.split('/')[1] ?? ''))
      return [error('routes', `${path} is an address of the site itself.`, choose)];
    return exampleFindings(name, route);
  });
}

/** The example is what the checks open. */
function exampleFindings(name: string, { path, example }: GatedRoute): readonly Finding[] {
  const mend = `The team of ${name}: give the route an example such as one of the demo course.`;
  if (example === null) return [warning('routes', `${path} has no example, so no check can look at the page.`, mend)];
  const [address = ''] = example.split(/[?#]/);
  if (routeMatches(path, address)) return [];
  return [error('routes', `${example} is given as an example of ${path} and is no such address.`, mend)];
}

const shapeOf = (path: string): string => path.replace(/:[^/]+/g, ':').replace(/\/+$/, '');
