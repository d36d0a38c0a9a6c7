import { readFileSync } from 'node:fs';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it; null when it names none. */
  readonly licence: string | null;
}

/** The packages whose modules are in a bundle, but for the platform's own. */
export function licencesOf(moduleIds: readonly string[]): readonly Licence[] {
  const folders = new Set(moduleIds.map(packageFolderOf).filter((folder) => folder !== null));
  const found = [...folders].sort().flatMap((folder) => licenceIn(folder) ?? []);
  return found.filter(({ name }) => !name.startsWith('@lyceum/'));
}

export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0+/, '').replaceAll('\\', '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const start = at + '/node_modules/'.length;
  const parts = path.slice(start).split('/');
  return path.slice(0, start) + parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1).join('/');
}

/** The licence that the package in a folder names, or null. */
export const licenceOf = (folder: string): string | null => licenceIn(folder)?.licence ?? null;

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
}

function licenceIn(folder: string): Licence | null {
  try {
    const { name, version, license }: PackageFile = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    if (!name || !version) return null;
    return { name, version, licence: (typeof license === 'string' ? license : license?.type) ?? null };
  } catch {
    return null;
  }
}
