import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { wrongWithPassword } from '../domain/password-rules.ts';
import { isBlocked } from '../domain/sign-in-refusal.ts';
import { CheckPassword } from './check-password.ts';
import { AccountStore, OAuthStore, PasswordHashing } from './ports.ts';
import { Sessions } from './sessions.ts';

export interface PasswordChange {
  readonly username: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly address: string;
  /** The session it is changed in; that one stays. */
  readonly sessionSecret: string | null;
}

export type PasswordChanged =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly refusal: 'wrong_password' | 'too_many' }
  | { readonly ok: false; readonly refusal: 'weak_password'; readonly sentence: string };

/** Changes a password and ends whatever else was signed in with the old one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly hashing: PasswordHashing,
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly oauth: OAuthStore,
    private readonly clock: Clock,
  ) {}

  async execute({
    username,
    oldPassword,
    newPassword,
    address,
    sessionSecret,
  }: PasswordChange): Promise<PasswordChanged> {
    const checked = await this.checkPassword.execute({ login: username, password: oldPassword, address });
    if (!checked.ok) return { ok: false, refusal: isBlocked(checked.refusal) ? 'too_many' : 'wrong_password' };
    const { account } = checked;
    const sentence = wrongWithPassword(newPassword, account);
    if (sentence !== null) return { ok: false, refusal: 'weak_password', sentence };
    const passwordHash = await this.hashing.hash(newPassword);
    const changed = await this.accounts.change(account.id, { passwordHash, passwordChangedAt: this.clock.now() });
    await this.sessions.endOthers(account.id, sessionSecret);
    await this.oauth.removeTokensOf(account.id);
    return { ok: true, account: changed ?? account };
  }
}
