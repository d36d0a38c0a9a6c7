import { Clock, RateLimiter, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { endOf, isMailLinkGood } from '../domain/mail-link.ts';
import { AskForLink } from './ask-for-link.ts';
import { MailLinkStore } from './mail-ports.ts';
import { AccountStore, Secrets } from './ports.ts';

export interface OwnEmailState {
  readonly email: string;
  readonly isConfirmed: boolean;
  /** On its way to take the place of the present address. */
  readonly pending: { readonly email: string; readonly until: Date } | null;
}

const perAccount = { name: 'identity.confirm_email', limit: 5, windowMs: 60 * 60_000 };

/** The address of the account that looks, and the letter that confirms it. */
@Injectable()
export class OwnEmail {
  constructor(
    private readonly accounts: AccountStore,
    private readonly links: MailLinkStore,
    private readonly askForLink: AskForLink,
    private readonly secrets: Secrets,
    private readonly limiter: RateLimiter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(accountId: number): Promise<OwnEmailState | null> {
    const account = await this.accounts.find(accountId);
    if (!account) return null;
    const link = await this.links.find('change_email', accountId);
    const isPending = link && isMailLinkGood(link, account, this.clock.now());
    const pending = isPending ? { email: link.email, until: endOf(link) } : null;
    return { email: account.email, isConfirmed: !!account.emailConfirmedAt, pending };
  }

  /** Seconds to wait when it was asked for too often; nothing is sent when there is nothing to confirm. */
  async confirmAgain(accountId: number, language: LetterLanguage | null): Promise<number | null> {
    const account = await this.accounts.find(accountId);
    if (!account || account.emailConfirmedAt) return null;
    const { isAllowed, retryAfterMs } = this.limiter.take(perAccount, String(accountId));
    if (!isAllowed) return Math.ceil(retryAfterMs / 1000);
    const wish = { purpose: 'confirm_email', account, email: account.email, language } as const;
    const [requestId, askedAt] = [this.secrets.create(), this.clock.now()];
    await this.unitOfWork.run(() => this.askForLink.execute({ ...wish, requestId, askedAt }));
    return null;
  }
}
