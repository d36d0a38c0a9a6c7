/** One change of whether a build may be served: who, when, why. */
export interface WithdrawalChange {
  readonly act: 'withdraw' | 'restore';
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** A build that was taken out of use at least once. Its files and signature stay; it is the site that stops giving it. */
export interface Withdrawal {
  readonly name: string;
  readonly version: string;
  /** Oldest first, never empty. */
  readonly history: readonly WithdrawalChange[];
  /** Counts changes; a change made on an older revision is refused. */
  readonly revision: number;
}

/** The change by which a build is out of use, or null when it may be served. */
export function standingWithdrawal(withdrawal: Withdrawal | null): WithdrawalChange | null {
  const last = withdrawal?.history.at(-1);
  return last?.act === 'withdraw' ? last : null;
}

interface BuildName {
  readonly name: string;
  readonly version: string;
}

/** Null when there is nothing to change: it is out of use, or in use, as it is asked to be. */
export function changeWithdrawal(
  { name, version }: BuildName,
  before: Withdrawal | null,
  change: WithdrawalChange,
): Withdrawal | null {
  if ((standingWithdrawal(before) !== null) === (change.act === 'withdraw')) return null;
  return { name, version, history: [...(before?.history ?? []), change], revision: (before?.revision ?? 0) + 1 };
}

interface Moved {
  readonly to: string | null;
}

/** A history of releases in which withdrawn versions are no place to go back to. */
export const withoutVersions = <Change extends Moved>(
  history: readonly Change[],
  versions: ReadonlySet<string>,
): readonly Change[] =>
  history.map((change) => (change.to !== null && versions.has(change.to) ? { ...change, to: null } : change));
