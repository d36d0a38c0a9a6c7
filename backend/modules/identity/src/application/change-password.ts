import { UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { wrongWithPassword } from '../domain/password-rules.ts';
import { isBlocked } from '../domain/sign-in-refusal.ts';
import { CheckPassword } from './check-password.ts';
import { PasswordHashing } from './ports.ts';
import { SetPassword } from './set-password.ts';

export interface PasswordChange {
  readonly username: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly address: string;
  /** The session it is changed in; that one stays. */
  readonly sessionSecret: string | null;
  readonly language: LetterLanguage | null;
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
    private readonly setPassword: SetPassword,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(change: PasswordChange): Promise<PasswordChanged> {
    const { username, oldPassword, newPassword, address, sessionSecret, language } = change;
    const checked = await this.checkPassword.execute({ login: username, password: oldPassword, address });
    if (!checked.ok) return { ok: false, refusal: isBlocked(checked.refusal) ? 'too_many' : 'wrong_password' };
    const sentence = wrongWithPassword(newPassword, checked.account);
    if (sentence !== null) return { ok: false, refusal: 'weak_password', sentence };
    const passwordHash = await this.hashing.hash(newPassword);
    const set = { account: checked.account, passwordHash, what: 'password_changed', address, language } as const;
    const account = await this.unitOfWork.run(() => this.setPassword.execute({ ...set, keptSession: sessionSecret }));
    return { ok: true, account };
  }
}
