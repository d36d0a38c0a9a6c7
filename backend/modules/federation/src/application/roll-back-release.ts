import { Injectable } from '@nestjs/common';
import type { Release } from '../domain/release.ts';
import { ChangeRelease } from './change-release.ts';
import { ReleaseStore } from './ports.ts';
import { WithdrawalStore, withdrawnOf } from './withdrawal-store.ts';

interface Rollback {
  readonly name: string;
  readonly channel: string;
  readonly by: string;
  readonly reason: string;
  readonly isAutomatic?: boolean;
  /** The version that is meant: when the channel has another by now, nothing happens. */
  readonly from?: string;
}

export type RollBackOutcome =
  | { readonly ok: true; readonly release: Release; readonly version: string }
  | { readonly ok: false; readonly refusal: 'app_not_found' | 'nothing_before' };

/** Takes a channel back to the version it had before. */
@Injectable()
export class RollBackRelease {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly change: ChangeRelease,
    private readonly withdrawals: WithdrawalStore,
  ) {}

  async execute({ isAutomatic = false, from, ...rollback }: Rollback): Promise<RollBackOutcome> {
    if (!(await this.releases.find(rollback.name))) return { ok: false, refusal: 'app_not_found' };
    const act = isAutomatic ? 'automatic_rollback' : 'rollback';
    const withdrawn = new Set(withdrawnOf(await this.withdrawals.list(), rollback.name).keys());
    const outcome = await this.change.rollBack({ ...rollback, act, withdrawn, from: from ?? null });
    if (!outcome.ok) return outcome;
    return { ok: true, release: outcome.release, version: outcome.release.channels[rollback.channel] ?? '' };
  }
}
