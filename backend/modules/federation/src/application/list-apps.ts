import type { AppRow } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { platformMisfit } from '../domain/platform-fit.ts';
import type { AppBuild } from './app-build.ts';
import { type AppConfig, AppConfigs } from './app-configs.ts';
import { BuildsForPage, type PageBuilds } from './builds-for-page.ts';
import { type PageVisitor, ShellBuild } from './ports.ts';

/** Where the files of a build are to be had. The version is in the address: what is there never changes. */
export const addressOf = (build: Pick<AppBuild, 'name' | 'version' | 'origin'>, path: string): string =>
  build.origin === null ? `/mfes/${build.name}/${build.version}/${path}` : `${build.origin}/${path}`;

export interface ListedApps extends PageBuilds {
  /** The builds as the shell sees them. */
  readonly apps: readonly AppRow[];
}

/** The apps of the site and the build of each that a page gets. */
@Injectable()
export class ListApps {
  constructor(
    private readonly builds: BuildsForPage,
    private readonly shell: ShellBuild,
    private readonly configs: AppConfigs,
  ) {}

  async execute(visitor: PageVisitor): Promise<ListedApps> {
    const [{ builds, overrides }, shell, configs] = await Promise.all([
      this.builds.list(visitor),
      this.shell.record(),
      this.configs.list(),
    ]);
    const tried = visitor.preview?.apps ?? {};
    const apps = builds.map((build) =>
      rowOf(build, shell?.platform ?? null, tried[build.name] ?? configs.get(build.name) ?? {}),
    );
    return { apps, builds, overrides };
  }
}

function rowOf(build: AppBuild, platform: Readonly<Record<string, string>> | null, config: AppConfig): AppRow {
  const { record } = build;
  const misfit = platform && platformMisfit(record.platform, platform);
  const isRefused = build.state === 'ready' && misfit !== null;
  return {
    name: build.name,
    version: build.version,
    owner: record.app.owner,
    state: isRefused ? 'refused' : build.state,
    reason: isRefused ? `${build.name} ${misfit}` : build.reason,
    entry: addressOf(build, record.entry),
    css: record.css.map((file) => addressOf(build, file)),
    preload: record.preload.map((file) => addressOf(build, file)),
    platform: record.platform,
    routes: record.app.routes.map(({ path, access }) => ({ path, access })),
    fills: record.app.fills,
    offers: record.app.offers,
    nav: record.app.nav,
    config: { ...config },
  };
}
