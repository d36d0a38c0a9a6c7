import { documentSchema } from '@lyceum/platform';
import type { WithdrawalChange } from '../domain/withdrawal.ts';

export interface WithdrawalDocument {
  /** `name@version`. */
  readonly _id: string;
  readonly name: string;
  readonly version: string;
  readonly history: readonly WithdrawalChange[];
  readonly revision: number;
}

const change = {
  _id: false,
  act: { type: String, required: true },
  by: { type: String, required: true },
  at: { type: Date, required: true },
  reason: { type: String, default: '' },
};

/** Beside the builds, which never change themselves. */
export const withdrawals = documentSchema<WithdrawalDocument>('federation_withdrawals', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  version: { type: String, required: true },
  history: [change],
  revision: { type: Number, required: true },
});
