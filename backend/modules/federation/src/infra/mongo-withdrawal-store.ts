import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { WithdrawalStore } from '../application/withdrawal-store.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';
import { type WithdrawalDocument, withdrawals } from './withdrawal.schema.ts';

@Injectable()
export class MongoWithdrawalStore extends WithdrawalStore {
  constructor(private readonly models: Models) {
    super();
  }

  async list(): Promise<readonly Withdrawal[]> {
    const found = await this.models.of(withdrawals).find().sort({ _id: 1 }).lean<WithdrawalDocument[]>();
    return found.map(withdrawalOf);
  }

  async find(name: string, version: string): Promise<Withdrawal | null> {
    const found = await this.models.of(withdrawals).findById(idOf(name, version)).lean<WithdrawalDocument>();
    return found && withdrawalOf(found);
  }

  async save({ name, version, history, revision }: Withdrawal): Promise<boolean> {
    const model = this.models.of(withdrawals);
    const _id = idOf(name, version);
    if (revision > 1) {
      const change = { $set: { history, revision } };
      return (await model.updateOne({ _id, revision: revision - 1 }, change)).matchedCount === 1;
    }
    const first = { $setOnInsert: { name, version, history, revision } };
    return (await model.updateOne({ _id }, first, { upsert: true })).upsertedCount === 1;
  }
}

const idOf = (name: string, version: string): string => `${name}@${version}`;

const withdrawalOf = ({ name, version, history, revision }: WithdrawalDocument): Withdrawal => ({
  name,
  version,
  history,
  revision,
});
