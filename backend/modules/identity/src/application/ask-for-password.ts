import { Clock, JobHandler, type JobRun, Jobs, RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { foldName } from '../domain/account.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { AskForLink } from './ask-for-link.ts';
import { FindAccount } from './find-account.ts';
import { AnswerForgottenPassword, type ForgottenPassword } from './mail-jobs.ts';

export interface PasswordWish {
  /** Username or e-mail address, as typed. */
  readonly login: string;
  /** Network address it came from. */
  readonly address: string;
  readonly language: LetterLanguage | null;
}

export type PasswordAsked = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** A mailbox must not fill because somebody types its address again and again; a class may forget its passwords at once. */
const perLogin = { name: 'identity.forgotten_password_of_login', limit: 5, windowMs: 60 * 60_000 };
const perAddress = { name: 'identity.forgotten_password_from_address', limit: 100, windowMs: 60 * 60_000 };

/**
 * Has a link to a new password sent. The request does one and the same thing for every login, one row in the store, so
 * neither its answer nor its time tells which accounts there are. The job looks.
 */
@Injectable()
export class AskForPassword {
  constructor(
    private readonly findAccount: FindAccount,
    private readonly askForLink: AskForLink,
    private readonly jobs: Jobs,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async execute({ login, address, language }: PasswordWish): Promise<PasswordAsked> {
    const folded = foldName(login);
    const blocked = this.blocked(perAddress, address) ?? this.blocked(perLogin, folded);
    if (blocked) return blocked;
    const askedAt = this.clock.now().toISOString();
    await this.jobs.enqueue(AnswerForgottenPassword, { login: folded, language, askedAt });
    return { ok: true };
  }

  /** The job's id names the wish: a second run of the job wishes for nothing new. */
  @JobHandler(AnswerForgottenPassword)
  async answer(job: JobRun<ForgottenPassword>): Promise<void> {
    const { login, language, askedAt } = job.payload;
    await job.commit(async () => {
      const account = await this.findAccount.execute(login);
      if (!account?.isActive || account.passwordHash === null) return;
      const wish = { purpose: 'new_password', account, email: account.email, language } as const;
      await this.askForLink.execute({ ...wish, requestId: job.id, askedAt: new Date(askedAt) });
    });
  }

  private blocked(limit: typeof perLogin, key: string): PasswordAsked | null {
    const { isAllowed, retryAfterMs } = this.limiter.take(limit, key);
    return isAllowed ? null : { ok: false, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
  }
}
