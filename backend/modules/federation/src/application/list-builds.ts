import { Injectable } from '@nestjs/common';
import type { Withdrawal } from '../domain/withdrawal.ts';
import { BuildRegistry, type PublishedBuild, ReleaseStore } from './ports.ts';
import { WithdrawalStore } from './withdrawal-store.ts';

export interface ListedBuild {
  readonly build: PublishedBuild;
  /** Channels that hold it. */
  readonly channels: readonly string[];
  readonly withdrawal: Withdrawal | null;
}

/** The builds of an app that were published, newest first: what was said of each, and where it is. */
@Injectable()
export class ListBuilds {
  constructor(
    private readonly registry: BuildRegistry,
    private readonly releases: ReleaseStore,
    private readonly withdrawals: WithdrawalStore,
  ) {}

  /** Null when nothing of the app was ever published. */
  async execute(name: string): Promise<readonly ListedBuild[] | null> {
    const [builds, release, withdrawals] = await Promise.all([
      this.registry.list(name),
      this.releases.find(name),
      this.withdrawals.list(),
    ]);
    if (!release) return null;
    const channels = Object.entries(release.channels);
    return builds.map((build) => ({
      build,
      channels: channels.filter(([, version]) => version === build.version).map(([channel]) => channel),
      withdrawal: withdrawals.find((one) => one.name === name && one.version === build.version) ?? null,
    }));
  }
}
