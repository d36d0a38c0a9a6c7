import { Injectable } from '@nestjs/common';
import { EnsureAccount } from './ensure-account.ts';
import { FindAccount } from './find-account.ts';
import { AccountStore } from './ports.ts';
import { toUserView, type UserToEnsure, type UserView } from './views.ts';

/** Accounts as other modules see them. */
@Injectable()
export class Users {
  constructor(
    private readonly accounts: AccountStore,
    private readonly findAccount: FindAccount,
    private readonly ensureAccount: EnsureAccount,
  ) {}

  async find(userId: number): Promise<UserView | null> {
    const account = await this.accounts.find(userId);
    return account && toUserView(account);
  }

  async findByUsername(username: string): Promise<UserView | null> {
    const account = await this.accounts.findByUsername(username);
    return account && toUserView(account);
  }

  async findByLogin(login: string): Promise<UserView | null> {
    const account = await this.findAccount.execute(login);
    return account && toUserView(account);
  }

  async list(userIds: readonly number[]): Promise<ReadonlyMap<number, UserView>> {
    const accounts = await this.accounts.list([...new Set(userIds)]);
    return new Map(accounts.map((account) => [account.id, toUserView(account)]));
  }

  async listByUsername(usernames: readonly string[]): Promise<readonly UserView[]> {
    return (await this.accounts.listByUsername(usernames)).map(toUserView);
  }

  /** Whoever runs the site names the address, so nobody is asked to confirm it. */
  async ensure({ password, ...fields }: UserToEnsure): Promise<UserView> {
    return toUserView(await this.ensureAccount.execute({ isEmailConfirmed: true, ...fields }, password));
  }
}
