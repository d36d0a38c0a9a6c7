import { Clock, RateLimiter, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { foldName } from '../domain/account.ts';
import { wrongWithEmail } from '../domain/account-rules.ts';
import { type LetterLanguage, letterLanguageOf } from '../domain/letter-language.ts';
import { AskForLink } from './ask-for-link.ts';
import { AccountEntryStore, MailLinkStore } from './mail-ports.ts';
import { Notices } from './notices.ts';
import { AccountStore, Secrets } from './ports.ts';

export interface EmailChange {
  readonly username: string;
  readonly email: string;
  readonly address: string;
  readonly language: LetterLanguage | null;
}

export type EmailChangeAsked =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'not_found' }
  | { readonly ok: false; readonly refusal: 'invalid'; readonly sentence: string }
  | { readonly ok: false; readonly refusal: 'too_many'; readonly retryAfterSeconds: number };

const perAccount = { name: 'identity.change_email', limit: 5, windowMs: 60 * 60_000 };

/** Asks the new address whether it is the person's, and tells the old one. Until the new one answers nothing changes. */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly accounts: AccountStore,
    private readonly links: MailLinkStore,
    private readonly askForLink: AskForLink,
    private readonly entries: AccountEntryStore,
    private readonly notices: Notices,
    private readonly secrets: Secrets,
    private readonly limiter: RateLimiter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async ask({ username, email: typed, address, language }: EmailChange): Promise<EmailChangeAsked> {
    const account = await this.accounts.findByUsername(username);
    if (!account) return { ok: false, refusal: 'not_found' };
    const email = typed.trim();
    if (foldName(email) === foldName(account.email)) return { ok: true };
    const sentence = wrongWithEmail(email) ?? (await this.wrongWhenTaken(email));
    if (sentence !== null) return { ok: false, refusal: 'invalid', sentence };
    const { isAllowed, retryAfterMs } = this.limiter.take(perAccount, String(account.id));
    if (!isAllowed) return { ok: false, refusal: 'too_many', retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
    const askedAt = this.clock.now();
    const requestId = this.secrets.create();
    const spoken = letterLanguageOf(account, language);
    await this.unitOfWork.run(async () => {
      await this.askForLink.execute({ purpose: 'change_email', account, email, requestId, askedAt, language });
      const entry = { accountId: account.id, at: askedAt, what: 'email_change_asked', address } as const;
      await this.entries.add({ ...entry, fromEmail: account.email, toEmail: email });
      const notice = { kind: 'email_change_asked', email: account.email, newEmail: email, language: spoken } as const;
      await this.notices.add({ ...notice, username: account.username });
    });
    return { ok: true };
  }

  cancel(accountId: number): Promise<void> {
    return this.links.remove('change_email', accountId);
  }

  private async wrongWhenTaken(email: string): Promise<string | null> {
    return (await this.accounts.findByEmail(email)) ? 'An account with this e-mail address exists already.' : null;
  }
}
