import { Injectable } from '@nestjs/common';
import type { Release } from '../domain/release.ts';
import { anonymous } from '../domain/rollout.ts';
import type { AppBuild } from './app-build.ts';
import { AppBuilds } from './app-builds.ts';
import { ReleaseStore } from './ports.ts';

export interface AppStatus {
  readonly name: string;
  /** What a visitor without any rule gets. */
  readonly serving: AppBuild;
  /** Null for an app that comes from this checkout. */
  readonly release: Release | null;
}

/** Each app of the site: what is served, from where, and how it came to that. */
@Injectable()
export class ListAppStatus {
  constructor(
    private readonly builds: AppBuilds,
    private readonly releases: ReleaseStore,
  ) {}

  async execute(): Promise<readonly AppStatus[]> {
    const [builds, releases] = await Promise.all([this.builds.list(anonymous), this.releases.list()]);
    const byName = new Map(releases.map((release) => [release.name, release]));
    return builds.map((serving) => ({ name: serving.name, serving, release: byName.get(serving.name) ?? null }));
  }
}
