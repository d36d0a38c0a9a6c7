import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import type { SignInRefusal } from '../domain/sign-in-refusal.ts';
import { CheckPassword, type PasswordTry } from './check-password.ts';
import { AccountStore } from './ports.ts';
import { Sessions } from './sessions.ts';

export type SignedIn =
  | { readonly ok: true; readonly account: Account; readonly sessionSecret: string }
  | { readonly ok: false; readonly refusal: SignInRefusal };

/** Opens a session for a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly sessions: Sessions,
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  async execute(attempt: PasswordTry): Promise<SignedIn> {
    const checked = await this.checkPassword.execute(attempt);
    if (!checked.ok) return checked;
    const account = await this.accounts.change(checked.account.id, { lastSignInAt: this.clock.now() });
    const sessionSecret = await this.sessions.open(checked.account.id);
    return { ok: true, account: account ?? checked.account, sessionSecret };
  }
}
