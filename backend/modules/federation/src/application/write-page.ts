import type { ActiveOverride, AppRow, OverrideRefusal, ShellRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { closureOf } from '../domain/closure.ts';
import { bestRoute } from '../domain/route-match.ts';
import type { AppBuild } from './app-build.ts';
import { addressOf, ListApps } from './list-apps.ts';
import { headersFor } from './page-headers.ts';
import { pageHtml } from './page-html.ts';
import { type PageVisitor, ShellBuild, type Site } from './ports.ts';
import { toPreviewView } from './preview-view.ts';
import { SiteChanges } from './site-changes.ts';
import { SiteSettings } from './site-settings.ts';

export interface WrittenPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that every address of the site begins with: which files to trust, which to fetch early, who the apps are. */
@Injectable()
export class WritePage {
  constructor(
    private readonly shell: ShellBuild,
    private readonly listApps: ListApps,
    private readonly site: SiteSettings,
    private readonly changes: SiteChanges,
  ) {}

  /** Null while the shell is not built. */
  async execute(
    path: string,
    visitor: PageVisitor,
    overrideRefusal: OverrideRefusal | null = null,
  ): Promise<WrittenPage | null> {
    const shell = await this.shell.record();
    if (!shell) return null;
    const revision = await this.changes.revision();
    const [listed, site] = await Promise.all([
      this.listApps.execute(visitor),
      this.site.current(visitor.preview?.site),
    ]);
    return written({ shell, ...listed, site, revision, path, overrideRefusal, preview: visitor.preview });
  }
}

interface Parts {
  readonly shell: ShellRecord;
  readonly apps: readonly AppRow[];
  readonly builds: readonly AppBuild[];
  readonly overrides: readonly ActiveOverride[];
  readonly site: Site;
  readonly revision: number;
  readonly path: string;
  readonly overrideRefusal: OverrideRefusal | null;
  readonly preview: PageVisitor['preview'];
}

function written(parts: Parts): WrittenPage {
  const { shell, apps, builds, overrides, site, revision, path, overrideRefusal, preview } = parts;
  const integrity = integrityOf(shell, builds);
  const laptops = builds.flatMap(({ origin }) => origin ?? []);
  const importMap = JSON.stringify({ imports: importsOf(shell, laptops), integrity });
  const opened = openedAt(path, apps, builds);
  const trusted = (address: string) => ({ address, integrity: integrity[address] ?? null });
  const css = [...shell.css.map(shellAddress), ...(opened ? stylesOf(opened) : [])];
  const html = pageHtml({
    site,
    importMap,
    entry: trusted(shellAddress(shell.entry)),
    css: css.map((address) => ({ address, integrity: cssIntegrity(shell, builds, address) })),
    preload: preloadOf({ shell, opened, path }).map(trusted),
    pageData: {
      site,
      apps: [...apps],
      revision,
      overrides: [...overrides],
      preview: preview && toPreviewView(preview),
      ...(overrideRefusal && { overrideRefusal }),
    },
  });
  return { html, headers: headersFor({ html, importMap, laptops }) };
}

/** The app of an address and what it must have before it shows the page. */
interface OpenedApp {
  readonly build: AppBuild;
  /** Of the app's own files: what starts it, then the page. */
  readonly files: readonly string[];
}

function openedAt(path: string, apps: readonly AppRow[], builds: readonly AppBuild[]): OpenedApp | null {
  const routes = builds
    .filter(({ name }) => apps.some((app) => app.name === name && app.state === 'ready'))
    .flatMap((build) =>
      build.record.app.routes.map((route) => ({ path: route.path, of: { build, page: route.page } })),
    );
  const opened = bestRoute(routes, path);
  if (!opened) return null;
  const { build, page } = opened;
  return { build, files: closureOf(build.record.graph, [...build.record.preload, ...(page ? [page] : [])]) };
}

const stylesOf = ({ build, files }: OpenedApp): readonly string[] => [
  ...new Set(files.flatMap((file) => build.record.graph[file]?.css ?? []).map((file) => addressOf(build, file))),
];

const shellAddress = (file: string): string => `/shell/${file}`;

/** A laptop's server asks itself for a platform package; the page answers with its own copy. See `platformDev`. */
const laptopPlatform = (origin: string, name: string): string => `${origin}/@platform/${name}`;

function importsOf(shell: ShellRecord, laptops: readonly string[]): Record<string, string> {
  const imports = Object.entries(shell.imports).map(([name, file]) => [name, shellAddress(file)] as const);
  const ofLaptops = laptops.flatMap((origin) =>
    imports.map(([name, address]) => [laptopPlatform(origin, name), address] as const),
  );
  return Object.fromEntries([...imports, ...ofLaptops]);
}

/**
 * Every module that may ever run on the page: of the shell and of each app that is there. Other scripts that
 * are shipped (who adds them gives their hash) are no modules and would make the map long.
 */
function integrityOf(shell: ShellRecord, builds: readonly AppBuild[]): Record<string, string> {
  const trusted: Record<string, string> = {};
  for (const file of Object.keys(shell.graph)) {
    const integrity = shell.files[file]?.integrity;
    if (integrity) trusted[shellAddress(file)] = integrity;
  }
  for (const build of builds) {
    if (build.state !== 'ready') continue;
    for (const file of Object.keys(build.record.graph)) {
      const integrity = build.record.files[file]?.integrity;
      if (integrity) trusted[addressOf(build, file)] = integrity;
    }
  }
  return trusted;
}

function cssIntegrity(shell: ShellRecord, builds: readonly AppBuild[], address: string): string | null {
  const own = shell.files[address.replace(/^\/shell\//, '')];
  if (own) return own.integrity;
  for (const build of builds)
    for (const [file, { integrity }] of Object.entries(build.record.files))
      if (addressOf(build, file) === address) return integrity;
  return null;
}

interface PreloadOptions {
  readonly shell: ShellRecord;
  readonly opened: OpenedApp | null;
  readonly path: string;
}

/** What the page will ask for anyway, in one go instead of one after the other. The entry is its own request. */
function preloadOf({ shell, opened, path }: PreloadOptions): readonly string[] {
  const first = closureOf(shell.graph, [shell.entry]);
  if (!opened) {
    const own = bestRoute(
      Object.entries(shell.pages).map(([route, of]) => ({ path: route, of })),
      path,
    );
    return closureOf(shell.graph, [...first, ...(own ? [own] : [])])
      .slice(1)
      .map(shellAddress);
  }
  const { build, files } = opened;
  const platform = new Set(files.flatMap((file) => build.record.graph[file]?.platform ?? []));
  const used = [...platform].flatMap((name) => shell.imports[name] ?? []);
  const ofShell = closureOf(shell.graph, [...first, shell.loader, ...used]);
  const ofApp = files.map((file) => addressOf(build, file));
  return [...ofShell.filter((file) => file !== shell.entry).map(shellAddress), ...ofApp];
}
