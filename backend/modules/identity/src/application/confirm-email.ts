import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type LetterLanguage, letterLanguageOf } from '../domain/letter-language.ts';
import { type LiveLink, LiveLinks } from './live-links.ts';
import { AccountEntryStore } from './mail-ports.ts';
import { Notices } from './notices.ts';
import { AccountStore, AccountTaken } from './ports.ts';

export interface EmailConfirmation {
  /** Out of the letter. */
  readonly secret: string;
  readonly address: string;
  readonly language: LetterLanguage | null;
}

export type EmailConfirmed =
  | { readonly ok: true; readonly email: string; readonly isChange: boolean }
  | { readonly ok: false; readonly refusal: 'link_over' | 'email_taken' }
  | { readonly ok: false; readonly refusal: 'too_many'; readonly retryAfterSeconds: number };

/** Takes an address for confirmed, or puts a new one in the place of the old, for whoever has the letter that went there. */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly liveLinks: LiveLinks,
    private readonly accounts: AccountStore,
    private readonly entries: AccountEntryStore,
    private readonly notices: Notices,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ secret, address, language }: EmailConfirmation): Promise<EmailConfirmed> {
    const retryAfterSeconds = this.liveLinks.waitOf(address);
    if (retryAfterSeconds !== null) return { ok: false, refusal: 'too_many', retryAfterSeconds };
    try {
      return await this.unitOfWork.run(async () => {
        const used = await this.liveLinks.use(secret, ['confirm_email', 'change_email']);
        if (!used) return { ok: false, refusal: 'link_over' };
        const isChange = used.link.purpose === 'change_email';
        await (isChange ? this.change(used, address, language) : this.confirm(used, address));
        return { ok: true, email: used.link.email, isChange };
      });
    } catch (error) {
      if (error instanceof AccountTaken) return { ok: false, refusal: 'email_taken' };
      throw error;
    }
  }

  private async confirm({ account, link }: LiveLink, address: string): Promise<void> {
    const at = this.clock.now();
    await this.accounts.change(account.id, { emailConfirmedAt: at });
    const entry = { accountId: account.id, at, what: 'email_confirmed', address } as const;
    await this.entries.add({ ...entry, fromEmail: null, toEmail: link.email });
  }

  private async change({ account, link }: LiveLink, address: string, language: LetterLanguage | null): Promise<void> {
    const at = this.clock.now();
    const { id, username, email } = account;
    await this.accounts.change(id, { email: link.email, emailConfirmedAt: at });
    const entry = { accountId: id, at, what: 'email_changed', address } as const;
    await this.entries.add({ ...entry, fromEmail: email, toEmail: link.email });
    const spoken = letterLanguageOf(account, language);
    await this.notices.add({ kind: 'email_changed', email, username, newEmail: link.email, language: spoken });
  }
}
