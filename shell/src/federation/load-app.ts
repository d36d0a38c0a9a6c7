import type { AppManifest } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { AppFault, faultOf } from './app-fault.ts';
import { platformFault, shellPlatform } from './platform-check.ts';

/** The longest an app may take to come; after that its place says so. */
export const loadTimeoutMs = 8_000;

export type LoadRemote = (name: string, entry: string) => Promise<unknown>;

interface LoadOptions {
  readonly loadRemote?: LoadRemote;
  readonly platform?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

const loaded = new Map<string, Promise<AppManifest>>();

/** The code of an app: loaded once per version; a failure is remembered until the page is loaded again. */
export function loadApp(row: AppRow): Promise<AppManifest> {
  const key = `${row.name}@${row.version}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = fetchApp(row);
  loaded.set(key, loading);
  return loading;
}

export async function fetchApp(row: AppRow, options: LoadOptions = {}): Promise<AppManifest> {
  const { loadRemote = loadByFederation, platform = shellPlatform(), timeoutMs = loadTimeoutMs } = options;
  if (row.state !== 'ready') throw new AppFault(row, row.state, row.reason ?? `The build is ${row.state}`);
  const misfit = platformFault(row.platform, platform);
  if (misfit) throw new AppFault(row, 'platform', `${row.name} ${misfit}`);
  addLinks(row);
  try {
    const module = await withinTime(loadRemote(row.name, row.entry), timeoutMs, row);
    return manifestIn(module, row);
  } catch (error) {
    throw faultOf(row, error);
  }
}

async function loadByFederation(name: string, entry: string): Promise<unknown> {
  const { loadRemote } = await import('./load-remote.ts');
  return loadRemote(name, entry);
}

/** Style sheets, and hints for files the server has not named in the page's head. */
function addLinks({ css, preload }: AppRow): void {
  for (const href of css) addLink('stylesheet', href);
  for (const href of preload) addLink('modulepreload', href);
}

function addLink(rel: string, href: string): void {
  if ([...document.querySelectorAll(`link[rel="${rel}"]`)].some((link) => link.getAttribute('href') === href)) return;
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  document.head.append(link);
}

function withinTime<T>(promise: Promise<T>, timeoutMs: number, row: AppRow): Promise<T> {
  const late = new AppFault(row, 'timeout', `${row.entry} did not come within ${timeoutMs / 1000} s`);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late), timeoutMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function manifestIn(module: unknown, row: AppRow): AppManifest {
  const manifest = (module as { readonly manifest?: Partial<AppManifest> } | null)?.manifest;
  if (!manifest || manifest.apiVersion !== 1 || !Array.isArray(manifest.routes) || manifest.id !== row.name)
    throw new AppFault(
      row,
      'shape',
      `${row.entry} exports no manifest of "${row.name}" for version 1 of the app interface`,
    );
  return manifest as AppManifest;
}
