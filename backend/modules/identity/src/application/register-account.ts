import { RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account, Profile } from '../domain/account.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { CheckRegistration, type RegistrationChecked, type RegistrationFields } from './check-registration.ts';
import { CreateAccount } from './create-account.ts';
import { AccountTaken } from './ports.ts';
import { Sessions } from './sessions.ts';

export interface Registration extends RegistrationFields {
  readonly profile: Partial<Profile>;
  /** Network address it came from. */
  readonly address: string;
  /** Of the page it was asked on. */
  readonly language: LetterLanguage | null;
}

export type Registered =
  | { readonly ok: true; readonly account: Account; readonly sessionSecret: string }
  | ({ readonly ok: false; readonly refusal: 'refused' } & RegistrationChecked)
  | { readonly ok: false; readonly refusal: 'too_many' };

/** A school may register its pupils in one lesson; a script should not register a town. */
const perAddress = { name: 'identity.registration', limit: 1000, windowMs: 60 * 60_000 };

/** Makes an account for a visitor and signs it in. */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly checkRegistration: CheckRegistration,
    private readonly createAccount: CreateAccount,
    private readonly sessions: Sessions,
    private readonly limiter: RateLimiter,
  ) {}

  async execute(registration: Registration): Promise<Registered> {
    if (!this.limiter.take(perAddress, registration.address).isAllowed) return { ok: false, refusal: 'too_many' };
    const refused = await this.check(registration);
    if (refused) return refused;
    const { username, email, name, password, profile, country } = registration;
    try {
      const fields = { username, email, name, profile: { ...profile, country: country || null } };
      const account = await this.createAccount.execute(fields, password, registration.language);
      return { ok: true, account, sessionSecret: await this.sessions.open(account.id) };
    } catch (error) {
      const takenMeanwhile = error instanceof AccountTaken && (await this.check(registration));
      if (takenMeanwhile) return takenMeanwhile;
      throw error;
    }
  }

  private async check(registration: Registration) {
    const checked = await this.checkRegistration.execute(registration);
    return Object.keys(checked.wrongs).length === 0 ? null : ({ ok: false, refusal: 'refused', ...checked } as const);
  }
}
