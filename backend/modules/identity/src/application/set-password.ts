import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { type LetterLanguage, letterLanguageOf } from '../domain/letter-language.ts';
import { CheckPassword } from './check-password.ts';
import { AccountEntryStore } from './mail-ports.ts';
import { Notices } from './notices.ts';
import { type AccountChange, AccountStore, OAuthStore } from './ports.ts';
import { Sessions } from './sessions.ts';

export interface NewPassword {
  readonly account: Account;
  readonly passwordHash: string;
  readonly what: 'password_changed' | 'password_reset';
  /** Network address it came from. */
  readonly address: string;
  readonly language: LetterLanguage | null;
  /** The session that goes on; null ends all. */
  readonly keptSession: string | null;
  /** What else of the account changes with it. */
  readonly besides?: AccountChange;
}

/**
 * Gives an account another password and ends whatever was signed in with the one before; its owner is told. Part of the
 * unit of work it is called in.
 */
@Injectable()
export class SetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly oauth: OAuthStore,
    private readonly entries: AccountEntryStore,
    private readonly notices: Notices,
    private readonly checkPassword: CheckPassword,
    private readonly clock: Clock,
  ) {}

  async execute({
    account,
    passwordHash,
    what,
    address,
    language,
    keptSession,
    besides,
  }: NewPassword): Promise<Account> {
    const { id, username, email } = account;
    const at = this.clock.now();
    const changed = await this.accounts.change(id, { ...besides, passwordHash, passwordChangedAt: at });
    await this.sessions.endOthers(id, keptSession);
    await this.oauth.removeTokensOf(id);
    await this.entries.add({ accountId: id, at, what, address, fromEmail: null, toEmail: null });
    const spoken = letterLanguageOf(account, language);
    await this.notices.add({ kind: 'password_changed', email, username, newEmail: null, language: spoken });
    this.checkPassword.forgetFailures(account);
    return changed ?? account;
  }
}
