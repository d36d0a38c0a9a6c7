import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import type { NewAccount } from '../domain/new-account.ts';
import { CreateAccount } from './create-account.ts';
import { AccountStore, AccountTaken } from './ports.ts';

/** The account of that username, made when it is not there. An account that is there is left as it is. */
@Injectable()
export class EnsureAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly createAccount: CreateAccount,
  ) {}

  async execute(fields: NewAccount, password: string): Promise<Account> {
    const known = await this.accounts.findByUsername(fields.username);
    if (known) return known;
    try {
      return await this.createAccount.execute(fields, password);
    } catch (error) {
      const madeMeanwhile = error instanceof AccountTaken && (await this.accounts.findByUsername(fields.username));
      if (madeMeanwhile) return madeMeanwhile;
      throw error;
    }
  }
}
