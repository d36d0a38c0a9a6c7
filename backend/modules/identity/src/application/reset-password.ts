import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { wrongWithPassword } from '../domain/password-rules.ts';
import { LiveLinks } from './live-links.ts';
import { PasswordHashing } from './ports.ts';
import { SetPassword } from './set-password.ts';

export interface PasswordReset {
  /** Out of the letter. */
  readonly secret: string;
  readonly newPassword: string;
  readonly address: string;
  readonly language: LetterLanguage | null;
}

export type PasswordWasReset =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'link_over' }
  | { readonly ok: false; readonly refusal: 'weak_password'; readonly sentence: string }
  | { readonly ok: false; readonly refusal: 'too_many'; readonly retryAfterSeconds: number };

const purposes = ['new_password'] as const;

/** Sets a new password for whoever has the letter. That shows too that the address is theirs. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly liveLinks: LiveLinks,
    private readonly hashing: PasswordHashing,
    private readonly setPassword: SetPassword,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ secret, newPassword, address, language }: PasswordReset): Promise<PasswordWasReset> {
    const retryAfterSeconds = this.liveLinks.waitOf(address);
    if (retryAfterSeconds !== null) return { ok: false, refusal: 'too_many', retryAfterSeconds };
    const found = await this.liveLinks.find(secret, purposes);
    if (!found) return { ok: false, refusal: 'link_over' };
    const sentence = wrongWithPassword(newPassword, found.account);
    if (sentence !== null) return { ok: false, refusal: 'weak_password', sentence };
    const passwordHash = await this.hashing.hash(newPassword);
    return this.unitOfWork.run(async () => {
      const used = await this.liveLinks.use(secret, purposes);
      if (!used) return { ok: false, refusal: 'link_over' };
      const { account } = used;
      const besides = { emailConfirmedAt: account.emailConfirmedAt ?? this.clock.now() };
      const set = { account, passwordHash, what: 'password_reset', address, language, keptSession: null } as const;
      await this.setPassword.execute({ ...set, besides });
      return { ok: true };
    });
  }

  /** Whether the link still leads here; null when too many asked from this network address. */
  async isGood(secret: string, address: string): Promise<boolean | { readonly retryAfterSeconds: number }> {
    const retryAfterSeconds = this.liveLinks.waitOf(address);
    if (retryAfterSeconds !== null) return { retryAfterSeconds };
    return (await this.liveLinks.find(secret, purposes)) !== null;
  }
}
