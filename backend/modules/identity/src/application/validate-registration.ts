import { RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CheckRegistration, type RegistrationFields } from './check-registration.ts';

type Decision = keyof RegistrationFields | 'confirm_email';

export interface RegistrationValidated {
  /** Only the fields that were sent; an empty text says that the field is fine. */
  readonly decisions: Readonly<Partial<Record<Decision, string>>>;
  readonly suggestions: readonly string[] | null;
}

const perAddress = { name: 'identity.registration_validation', limit: 600, windowMs: 5 * 60_000 };
const checkable = ['name', 'username', 'email', 'password', 'country'] as const;

/** Checks the fields of a registration form while it is filled in. */
@Injectable()
export class ValidateRegistration {
  constructor(
    private readonly checkRegistration: CheckRegistration,
    private readonly limiter: RateLimiter,
  ) {}

  /** Null when too many checks came from this network address. */
  async execute(sent: Readonly<Record<string, unknown>>, address: string): Promise<RegistrationValidated | null> {
    if (!this.limiter.take(perAddress, address).isAllowed) return null;
    const text = (field: string) => (typeof sent[field] === 'string' ? sent[field].slice(0, 1000) : '');
    const { wrongs, taken } = await this.checkRegistration.execute({
      name: text('name'),
      username: text('username').trim(),
      email: text('email').trim(),
      password: text('password'),
      country: text('country'),
    });
    const decisions: Partial<Record<Decision, string>> = {};
    for (const field of checkable) if (field in sent) decisions[field] = wrongs[field] ?? '';
    if ('confirm_email' in sent)
      decisions.confirm_email = text('confirm_email') === text('email') ? '' : 'The two e-mail addresses differ.';
    const isNameTaken = 'username' in sent && taken.includes('username');
    return {
      decisions,
      suggestions: isNameTaken ? await this.checkRegistration.suggest(text('username').trim()) : null,
    };
  }
}
