import { error, type Finding, type GatedBuild } from './finding.ts';

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
export function routesGate(build: GatedBuild, live: readonly GatedBuild[]): readonly Finding[] {
  const taken = new Map(
    live
      .filter(({ name }) => name !== build.name)
      .flatMap((app) => app.routes.map(({ path }) => [shapeOf(path), app.name])),
  );
  return build.routes.flatMap(({ path }) => {
    const owner = taken.get(shapeOf(path));
    if (owner) return [error('routes', `${path} belongs to ${owner}.`)];
    const first = path.split('/')[1] ?? '';
    if (reserved.includes(first)) return [error('routes', `${path} is an address of the site itself.`)];
    return [];
  });
}

const shapeOf = (path: string): string => path.replace(/:[^/]+/g, ':').replace(/\/+$/, '');
