import { Injectable } from '@nestjs/common';
import { isBlocked } from '../domain/sign-in-refusal.ts';
import { CheckPassword } from './check-password.ts';
import { AccountStore, OAuthStore } from './ports.ts';
import { Sessions } from './sessions.ts';

export type AccountClosed =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'wrong_password' | 'too_many' };

/** Closes an account at its owner's wish, proved by the password. Its data stays; nobody gets in any more. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly oauth: OAuthStore,
  ) {}

  async execute(attempt: { username: string; password: string; address: string }): Promise<AccountClosed> {
    const checked = await this.checkPassword.execute({ ...attempt, login: attempt.username });
    if (!checked.ok) return { ok: false, refusal: isBlocked(checked.refusal) ? 'too_many' : 'wrong_password' };
    await this.accounts.change(checked.account.id, { isActive: false });
    await this.sessions.endOthers(checked.account.id, null);
    await this.oauth.removeTokensOf(checked.account.id);
    return { ok: true };
  }
}
