import { createInstance } from '@module-federation/runtime';

/**
 * The one federation instance of the page. The module-level functions of the runtime would follow whichever instance was
 * made last, which is a remote's: they are never used.
 */
const federation = createInstance({ name: 'shell', remotes: [] });

export async function loadRemote(name: string, entry: string): Promise<unknown> {
  federation.registerRemotes([{ name, entry: new URL(entry, location.href).href, type: 'module' }]);
  return federation.loadRemote(`${name}/remote`);
}
