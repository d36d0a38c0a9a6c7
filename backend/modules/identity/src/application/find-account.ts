import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { AccountStore } from './ports.ts';

/** Finds an account by what people type to name it. */
@Injectable()
export class FindAccount {
  constructor(private readonly accounts: AccountStore) {}

  /** By username, or by e-mail address when there is an `@` in it: usernames have none. */
  execute(login: string): Promise<Account | null> {
    return login.includes('@') ? this.accounts.findByEmail(login) : this.accounts.findByUsername(login);
  }
}
