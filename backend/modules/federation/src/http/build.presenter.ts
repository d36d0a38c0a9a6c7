import type { BuildView, WithdrawalView } from '@lyceum/contracts/federation';
import type { ListedBuild } from '../application/list-builds.ts';
import { standingWithdrawal, type Withdrawal } from '../domain/withdrawal.ts';

export function toBuildView({ build, channels, withdrawal }: ListedBuild): BuildView {
  const { version, publishedBy, publishedAt, record, findings } = build;
  return {
    version,
    published_by: publishedBy,
    published_at: publishedAt.toISOString(),
    licence: record.licence,
    channels: [...channels],
    findings: findings.map((finding) => ({ ...finding })),
    withdrawal: withdrawal && toWithdrawalView(withdrawal),
  };
}

export const toWithdrawalView = (withdrawal: Withdrawal): WithdrawalView => ({
  is_withdrawn: standingWithdrawal(withdrawal) !== null,
  history: withdrawal.history.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })).reverse(),
});
