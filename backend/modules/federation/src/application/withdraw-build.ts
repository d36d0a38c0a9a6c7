import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { changeWithdrawal, type Withdrawal } from '../domain/withdrawal.ts';
import { AppBuildRestored, AppBuildWithdrawn } from '../events.ts';
import { BuildRegistry } from './ports.ts';
import { SiteChanges } from './site-changes.ts';
import { WithdrawalStore } from './withdrawal-store.ts';

interface WithdrawalAct {
  readonly name: string;
  readonly version: string;
  readonly act: 'withdraw' | 'restore';
  readonly by: string;
  readonly reason: string;
}

export type WithdrawalOutcome =
  | { readonly ok: true; readonly withdrawal: Withdrawal }
  | { readonly ok: false; readonly refusal: 'version_not_found' | 'unchanged' };

/** Takes a build out of use, or back into use. Pages get the last good version from the next one on. */
@Injectable()
export class WithdrawBuild {
  constructor(
    private readonly registry: BuildRegistry,
    private readonly withdrawals: WithdrawalStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly changes: SiteChanges,
  ) {}

  async execute({ name, version, act, by, reason }: WithdrawalAct): Promise<WithdrawalOutcome> {
    if (!(await this.registry.find(name, version))) return { ok: false, refusal: 'version_not_found' };
    const before = await this.withdrawals.find(name, version);
    const withdrawal = changeWithdrawal({ name, version }, before, { act, by, reason, at: this.clock.now() });
    if (!withdrawal) return { ok: false, refusal: 'unchanged' };
    const isSaved = await this.#save(withdrawal, { act, by, reason });
    return isSaved ? { ok: true, withdrawal } : { ok: false, refusal: 'unchanged' };
  }

  /** False when somebody did the same at the same moment. */
  #save(withdrawal: Withdrawal, { act, by, reason }: Pick<WithdrawalAct, 'act' | 'by' | 'reason'>): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      if (!(await this.withdrawals.save(withdrawal))) return false;
      const { name: app, version } = withdrawal;
      const event = act === 'withdraw' ? AppBuildWithdrawn : AppBuildRestored;
      await this.events.add(event, { app, version, by, reason }, { orderKey: app });
      await this.changes.note();
      return true;
    });
  }
}
