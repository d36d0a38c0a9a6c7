import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { authoringRoles } from '../domain/course-role.ts';
import { AccountStore, CourseRoleStore } from './ports.ts';

export interface OwnAccount {
  readonly account: Account;
  /** Has some course run to edit. */
  readonly isAuthor: boolean;
}

/** What the pages show of the account that looks at them. */
@Injectable()
export class OwnAccounts {
  constructor(
    private readonly accounts: AccountStore,
    private readonly roles: CourseRoleStore,
  ) {}

  async find(accountId: number): Promise<OwnAccount | null> {
    const account = await this.accounts.find(accountId);
    if (!account) return null;
    const grants = await this.roles.listOfAccount(accountId);
    return { account, isAuthor: grants.some(({ role }) => authoringRoles.includes(role)) };
  }
}
