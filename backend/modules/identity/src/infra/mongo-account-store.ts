import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { KnownCallers } from '../application/known-callers.ts';
import { type AccountChange, AccountStore, AccountTaken } from '../application/ports.ts';
import { type Account, foldName } from '../domain/account.ts';
import { type AccountDocument, type CounterDocument, identityAccounts, identityCounters } from './identity.schemas.ts';
import { isDuplicate } from './is-duplicate.ts';

@Injectable()
export class MongoAccountStore extends AccountStore {
  constructor(
    private readonly models: Models,
    private readonly known: KnownCallers,
  ) {
    super();
  }

  async nextId(): Promise<number> {
    const counter = await this.models
      .of(identityCounters)
      .findOneAndUpdate({ _id: 'accounts' }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean<CounterDocument>();
    if (!counter) throw new Error('The counter of accounts gave no number');
    return counter.last;
  }

  async add({ id, ...account }: Account): Promise<void> {
    const keys = { usernameKey: foldName(account.username), emailKey: foldName(account.email) };
    try {
      await this.accounts.insertMany([{ _id: id, ...account, ...keys }]);
    } catch (error) {
      throw isDuplicate(error) ? new AccountTaken() : error;
    }
  }

  async find(id: number): Promise<Account | null> {
    return read(await this.accounts.findById(id).lean<AccountDocument>());
  }

  async findByUsername(username: string): Promise<Account | null> {
    return read(await this.accounts.findOne({ usernameKey: foldName(username) }).lean<AccountDocument>());
  }

  async findByEmail(email: string): Promise<Account | null> {
    return read(await this.accounts.findOne({ emailKey: foldName(email) }).lean<AccountDocument>());
  }

  async list(ids: readonly number[]): Promise<readonly Account[]> {
    if (ids.length === 0) return [];
    const found = await this.accounts.find({ _id: { $in: [...ids] } }).lean<AccountDocument[]>();
    return found.map(toAccount);
  }

  async listByUsername(usernames: readonly string[]): Promise<readonly Account[]> {
    if (usernames.length === 0) return [];
    const found = await this.accounts.find({ usernameKey: { $in: usernames.map(foldName) } }).lean<AccountDocument[]>();
    return found.map(toAccount);
  }

  async change(id: number, change: AccountChange): Promise<Account | null> {
    const key = change.email === undefined ? {} : { emailKey: foldName(change.email) };
    try {
      const changed = await this.accounts
        .findOneAndUpdate({ _id: id }, { $set: { ...change, ...key } }, { returnDocument: 'after' })
        .lean<AccountDocument>();
      return read(changed);
    } catch (error) {
      throw isDuplicate(error) ? new AccountTaken() : error;
    } finally {
      this.known.forget();
    }
  }

  private get accounts() {
    return this.models.of(identityAccounts);
  }
}

const read = (found: AccountDocument | null): Account | null => found && toAccount(found);

function toAccount({ _id, usernameKey: _, emailKey: __, ...account }: AccountDocument): Account {
  return { id: _id, ...account };
}
