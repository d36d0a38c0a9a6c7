import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { type NewAccount, openAccount } from '../domain/new-account.ts';
import { AccountRegistered } from '../events.ts';
import { AskForLink } from './ask-for-link.ts';
import { AccountStore, PasswordHashing, Secrets } from './ports.ts';

/**
 * Makes an account of checked fields, announces it, and asks its address whether it is right. Throws `AccountTaken` when
 * somebody was faster.
 */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly hashing: PasswordHashing,
    private readonly secrets: Secrets,
    private readonly askForLink: AskForLink,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
  ) {}

  async execute(fields: NewAccount, password: string, language: LetterLanguage | null = null): Promise<Account> {
    const account = openAccount(fields, {
      id: await this.accounts.nextId(),
      subject: this.secrets.create(),
      passwordHash: await this.hashing.hash(password),
      joinedAt: this.clock.now(),
    });
    await this.unitOfWork.run(async () => {
      await this.accounts.add(account);
      await this.announce(account);
      if (!account.emailConfirmedAt) await this.askAddress(account, language);
    });
    return account;
  }

  private askAddress(account: Account, language: LetterLanguage | null): Promise<void> {
    const wish = { purpose: 'confirm_email', account, email: account.email, language } as const;
    return this.askForLink.execute({ ...wish, requestId: `registration-${account.id}`, askedAt: account.joinedAt });
  }

  private announce({ id, username, email, name }: Account): Promise<void> {
    return this.events.add(AccountRegistered, { accountId: id, username, person: { email, name } });
  }
}
