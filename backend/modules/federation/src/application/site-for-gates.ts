import type { BuildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import type { AccessibilitySeen } from '../domain/gates/accessibility-gate.ts';
import { checkBuild } from '../domain/gates/check-build.ts';
import type { Finding } from '../domain/gates/finding.ts';
import type { GatedSite } from '../domain/gates/gated-site.ts';
import { anonymous } from '../domain/rollout.ts';
import { AppBuilds } from './app-builds.ts';
import { gatedBuildOf, gatedShellOf } from './gated-site.ts';
import { ShellBuild } from './ports.ts';
import { ServedApi } from './served-api.ts';

/** What the gates measure a build against: all that is live on this site. */
@Injectable()
export class SiteForGates {
  constructor(
    private readonly builds: AppBuilds,
    private readonly shell: ShellBuild,
    private readonly api: ServedApi,
  ) {}

  async check(record: BuildRecord, seen: AccessibilitySeen | null): Promise<readonly Finding[]> {
    return checkBuild(gatedBuildOf(record), await this.current(), seen);
  }

  async current(): Promise<GatedSite> {
    const [live, stable, shell] = await Promise.all([
      this.builds.inUse(),
      this.builds.list(anonymous),
      this.shell.record(),
    ]);
    const ready = stable.filter(({ state }) => state === 'ready');
    return {
      live: live.map(({ record }) => gatedBuildOf(record)),
      stable: ready.map(({ record }) => gatedBuildOf(record)),
      shell: shell && gatedShellOf(shell),
      backend: this.api.current(),
    };
  }
}
