import { packageVersion } from './package-version.ts';
import { packageOf, platformNames } from './platform.ts';

/** The exact version of every platform package as installed around `root`: what a build was made against. */
export function platformVersions(root: string): Readonly<Record<string, string>> {
  const names = [...new Set(platformNames.map(packageOf))];
  return Object.fromEntries(names.map((name) => [name, packageVersion(name, root)]));
}
