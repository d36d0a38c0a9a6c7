import type { AppRow } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { platformMisfit } from '../domain/platform-fit.ts';
import type { AppBuild } from './app-build.ts';
import { AppBuilds } from './app-builds.ts';
import { type AppConfig, AppConfigs } from './app-configs.ts';
import { ShellBuild, type Visitor } from './ports.ts';

/** Where the files of a build are to be had. The version is in the address: what is there never changes. */
export const addressOf = (build: Pick<AppBuild, 'name' | 'version'>, path: string): string =>
  `/mfes/${build.name}/${build.version}/${path}`;

/** The apps of the site and the build of each that a page gets. */
@Injectable()
export class ListApps {
  constructor(
    private readonly builds: AppBuilds,
    private readonly shell: ShellBuild,
    private readonly configs: AppConfigs,
  ) {}

  async execute(visitor: Visitor): Promise<readonly AppRow[]> {
    const [builds, shell, configs] = await Promise.all([
      this.builds.list(visitor),
      this.shell.record(),
      this.configs.list(),
    ]);
    return builds.map((build) => rowOf(build, shell?.platform ?? null, configs.get(build.name) ?? {}));
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
