import { Clock, JobHandler, type JobRun } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { armMailLink, isMailLinkGood, type MailLink } from '../domain/mail-link.ts';
import { type LinkToSend, SendLink } from './mail-jobs.ts';
import { MailLinkStore, Post } from './mail-ports.ts';
import { AccountStore, Secrets } from './ports.ts';

/**
 * Sends the letter with a link. Its secret is made here and now and is in no record but as a digest. A second run sends a
 * second letter with a secret of its own, and both lead in: the first may or may not have arrived.
 */
@Injectable()
export class SendLinkLetter {
  constructor(
    private readonly links: MailLinkStore,
    private readonly accounts: AccountStore,
    private readonly secrets: Secrets,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  @JobHandler(SendLink)
  async run(job: JobRun<LinkToSend>): Promise<'sent' | 'no longer wanted'> {
    const secret = this.secrets.create();
    const armed = await job.commit(() => this.arm(job.payload, this.secrets.digest(secret)));
    if (!armed) return 'no longer wanted';
    const { purpose: kind, email } = armed.link;
    await this.post.send({ kind, secret, email, username: armed.account.username, language: job.payload.language });
    return 'sent';
  }

  /** Null when a newer wish, a use or a change of the account has come first. */
  private async arm({ purpose, accountId, requestId }: LinkToSend, digest: string): Promise<ArmedLink | null> {
    const link = await this.links.find(purpose, accountId);
    const account = await this.accounts.find(accountId);
    const now = this.clock.now();
    if (!link || !account || link.requestId !== requestId || !isMailLinkGood(link, account, now)) return null;
    const armed = armMailLink(link, digest, now);
    await this.links.save(armed);
    return { link: armed, account };
  }
}

interface ArmedLink {
  readonly link: MailLink;
  readonly account: Account;
}
