import { Jobs } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { type LetterLanguage, letterLanguageOf } from '../domain/letter-language.ts';
import { isNewerWish, type MailLinkPurpose, openMailLink } from '../domain/mail-link.ts';
import { SendLink } from './mail-jobs.ts';
import { MailLinkStore } from './mail-ports.ts';

export interface LinkWish {
  readonly purpose: MailLinkPurpose;
  readonly account: Account;
  /** Where the letter goes: the account's address, or the one that is to take its place. */
  readonly email: string;
  /** Names the wish: told twice it is one wish. */
  readonly requestId: string;
  readonly askedAt: Date;
  /** Of the page it was asked on. */
  readonly language: LetterLanguage | null;
}

/** Notes that a link is wished for and asks for its letter; part of the unit of work it is called in. */
@Injectable()
export class AskForLink {
  constructor(
    private readonly links: MailLinkStore,
    private readonly jobs: Jobs,
  ) {}

  async execute({ purpose, account, email, requestId, askedAt, language }: LinkWish): Promise<void> {
    const asked = { purpose, accountId: account.id, email, requestId, askedAt };
    if (!isNewerWish(asked, await this.links.find(purpose, account.id))) return;
    await this.links.save(openMailLink(asked));
    const letter = { purpose, accountId: account.id, requestId, language: letterLanguageOf(account, language) };
    await this.jobs.enqueue(SendLink, letter, { id: `${SendLink.name}:${requestId}` });
  }
}
