import { Injectable } from '@nestjs/common';
import type { Release } from '../domain/release.ts';
import { ChangeRelease } from './change-release.ts';
import { BuildRegistry, ReleaseStore } from './ports.ts';
import { WithdrawalStore, whyWithdrawn } from './withdrawal-store.ts';

interface Promotion {
  readonly name: string;
  /** A version, or the channel whose version goes on. */
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

export type PromoteOutcome =
  | { readonly ok: true; readonly release: Release; readonly version: string }
  | { readonly ok: false; readonly refusal: 'app_not_found' | 'version_not_found' }
  | { readonly ok: false; readonly refusal: 'paused' | 'withdrawn'; readonly detail: string };

/** Gives a channel the version of another one, or a version by its name. */
@Injectable()
export class PromoteBuild {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly registry: BuildRegistry,
    private readonly change: ChangeRelease,
    private readonly withdrawals: WithdrawalStore,
  ) {}

  async execute({ name, from, to, by }: Promotion): Promise<PromoteOutcome> {
    const release = await this.releases.find(name);
    if (!release) return { ok: false, refusal: 'app_not_found' };
    const version = release.channels[from] ?? from;
    if (!(await this.registry.find(name, version))) return { ok: false, refusal: 'version_not_found' };
    const withdrawal = await this.withdrawals.standing(name, version);
    if (withdrawal) return { ok: false, refusal: 'withdrawn', detail: whyWithdrawn({ name, version, ...withdrawal }) };
    const moved = await this.change.move({
      name,
      channel: to,
      to: version,
      act: 'promote',
      by,
      reason: `from ${from}`,
    });
    return moved.ok ? { ...moved, version } : moved;
  }
}
