import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { AccountStore } from './ports.ts';

export interface AccountsNamed {
  readonly usernames: readonly string[];
  readonly email: string | null;
  readonly id: number | null;
}

const mostNames = 100;

/** Accounts by username, by address and by number, together. */
@Injectable()
export class ListAccounts {
  constructor(private readonly accounts: AccountStore) {}

  async execute({ usernames, email, id }: AccountsNamed): Promise<readonly Account[]> {
    const byEmail = email === null ? null : await this.accounts.findByEmail(email);
    const byId = id === null ? null : await this.accounts.find(id);
    const byName = await this.accounts.listByUsername(usernames.slice(0, mostNames));
    return [...byName, ...[byEmail, byId].filter((account) => account !== null)];
  }
}
