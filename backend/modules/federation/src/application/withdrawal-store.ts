import { standingWithdrawal, type Withdrawal, type WithdrawalChange } from '../domain/withdrawal.ts';

/** Which builds were taken out of use. */
export abstract class WithdrawalStore {
  abstract list(): Promise<readonly Withdrawal[]>;
  abstract find(name: string, version: string): Promise<Withdrawal | null>;
  /** False when somebody else changed it since `withdrawal.revision - 1`. */
  abstract save(withdrawal: Withdrawal): Promise<boolean>;

  /** The change by which a build is out of use, or null. */
  async standing(name: string, version: string): Promise<WithdrawalChange | null> {
    return standingWithdrawal(await this.find(name, version));
  }
}

/** Of one app, what is out of use, by version. */
export const withdrawnOf = (withdrawals: readonly Withdrawal[], name: string): ReadonlyMap<string, WithdrawalChange> =>
  new Map(
    withdrawals.flatMap((one) => {
      const standing = one.name === name ? standingWithdrawal(one) : null;
      return standing ? [[one.version, standing] as const] : [];
    }),
  );

interface NamedWithdrawal extends WithdrawalChange {
  readonly name: string;
  readonly version: string;
}

export const whyWithdrawn = ({ name, version, by, reason }: NamedWithdrawal): string =>
  `${name} ${version} was withdrawn by ${by}${reason && `: ${reason}`}. It can be restored by an operator.`;
