import { Injectable } from '@nestjs/common';
import type { AccountEntry } from '../domain/account-entry.ts';
import { AccountEntryStore } from './mail-ports.ts';
import { AccountStore } from './ports.ts';

const most = 50;

/** What became of the password and the address of an account; null when there is no such account. */
@Injectable()
export class ListAccountEntries {
  constructor(
    private readonly accounts: AccountStore,
    private readonly entries: AccountEntryStore,
  ) {}

  async execute(username: string): Promise<readonly AccountEntry[] | null> {
    const account = await this.accounts.findByUsername(username);
    return account && this.entries.list(account.id, most);
  }
}
