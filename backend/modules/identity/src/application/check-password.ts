import { RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Account, foldName } from '../domain/account.ts';
import { allowedFailureAttempts, refusalAfter, type SignInRefusal } from '../domain/sign-in-refusal.ts';
import { FindAccount } from './find-account.ts';
import { PasswordHashing } from './ports.ts';

export interface PasswordTry {
  /** Username or e-mail address. */
  readonly login: string;
  readonly password: string;
  /** Network address it came from. */
  readonly address: string;
}

export type PasswordChecked =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly refusal: SignInRefusal };

const perName = { name: 'identity.password_of_name', limit: allowedFailureAttempts, windowMs: 30 * 60_000 };
const perAddress = { name: 'identity.password_from_address', limit: 300, windowMs: 5 * 60_000 };

/**
 * Says whose password it is. Names that belong to nobody are counted, locked and answered, after the same time, as
 * those that do, so that nobody learns here which accounts exist.
 */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly findAccount: FindAccount,
    private readonly hashing: PasswordHashing,
    private readonly limiter: RateLimiter,
  ) {}

  async execute({ login, password, address }: PasswordTry): Promise<PasswordChecked> {
    const name = foldName(login);
    if (name === '' || password === '') return { ok: false, refusal: { code: 'invalid-form' } };
    if (!this.limiter.take(perAddress, address).isAllowed) return { ok: false, refusal: { code: 'forbidden-request' } };
    const tries = this.limiter.take(perName, name);
    if (!tries.isAllowed) return { ok: false, refusal: refusalAfter(tries.count) };
    const account = await this.findAccount.execute(name);
    const isRight = await this.hashing.matches(account?.passwordHash ?? null, password);
    if (!account || !isRight) return { ok: false, refusal: refusalAfter(tries.count) };
    this.limiter.clear(perName, name);
    return account.isActive ? { ok: true, account } : { ok: false, refusal: { code: 'inactive-user' } };
  }

  /** Under both its names: whoever has a new password has guessed wrong before. */
  forgetFailures({ username, email }: Account): void {
    for (const login of [username, email]) this.limiter.clear(perName, foldName(login));
  }
}
