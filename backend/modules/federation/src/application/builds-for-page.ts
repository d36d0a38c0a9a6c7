import type { ActiveOverride } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { type Override, showsOf } from '../domain/override.ts';
import type { AppBuild } from './app-build.ts';
import { AppBuilds } from './app-builds.ts';
import { laptopBuild } from './laptop-build.ts';
import type { PageVisitor } from './ports.ts';

export interface PageBuilds {
  readonly builds: readonly AppBuild[];
  /** What of them is not what everybody gets. */
  readonly overrides: readonly ActiveOverride[];
}

/** The builds of one person's page: those that people get, and in their place what this session was given. */
@Injectable()
export class BuildsForPage {
  constructor(private readonly builds: AppBuilds) {}

  async list(visitor: PageVisitor): Promise<PageBuilds> {
    const released = await this.builds.list(visitor);
    // A session outlives no account, but who shows it may have become somebody else.
    const own = visitor.overrides.filter(({ username }) => username === visitor.username);
    if (own.length === 0) return { builds: released, overrides: [] };
    const builds = new Map(released.map((build) => [build.name, build]));
    const overrides: ActiveOverride[] = [];
    for (const override of own) {
      const served = builds.get(override.app) ?? null;
      const build = await this.#buildOf(override, served);
      if (!build) continue;
      builds.set(build.name, build);
      overrides.push(toActive(override, served?.version ?? null));
    }
    return { builds: [...builds.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), overrides };
  }

  async #buildOf({ app, target, declares }: Override, served: AppBuild | null): Promise<AppBuild | null> {
    if (target.kind === 'registry') return this.builds.find(app, target.version);
    return laptopBuild({ app, entry: target.entry, declares, served });
  }
}

const toActive = ({ app, target, allowsWrites, expiresAt }: Override, instead: string | null): ActiveOverride => ({
  app,
  target: target.kind,
  shows: showsOf(target),
  instead_of: instead,
  allow_writes: allowsWrites,
  until: expiresAt.toISOString(),
});
