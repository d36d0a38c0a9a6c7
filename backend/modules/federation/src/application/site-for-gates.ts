import type { BuildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { checkBuild } from '../domain/gates/check-build.ts';
import type { Finding } from '../domain/gates/finding.ts';
import { anonymous } from '../domain/rollout.ts';
import { gatedBuildOf } from './app-build.ts';
import { AppBuilds } from './app-builds.ts';
import { ShellBuild } from './ports.ts';

/** What the gates need to know of the site. */
@Injectable()
export class SiteForGates {
  constructor(
    private readonly builds: AppBuilds,
    private readonly shell: ShellBuild,
  ) {}

  async check(record: BuildRecord): Promise<readonly Finding[]> {
    const [live, shell] = await Promise.all([this.builds.list(anonymous), this.shell.record()]);
    const ready = live.filter(({ state }) => state === 'ready').map((build) => gatedBuildOf(build.record));
    return checkBuild(gatedBuildOf(record), { live: ready, platform: shell?.platform ?? null });
  }
}
