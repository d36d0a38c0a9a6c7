import { resolve } from 'node:path';

/** Where this checkout lies: its shell and apps are built inside it. */
export abstract class Workspace {
  abstract readonly root: string;
}

/** Five folders up, from `src` as from `dist`. `LYCEUM_WORKSPACE` names another checkout. */
export function workspaceFrom(env: Readonly<Record<string, string | undefined>>): Workspace {
  const given = env['LYCEUM_WORKSPACE'];
  return { root: given ? resolve(given) : resolve(import.meta.dirname, '../../../../..') };
}
