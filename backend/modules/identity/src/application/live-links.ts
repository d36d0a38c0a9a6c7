import { Clock, RateLimiter } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { isMailLinkGood, type MailLink, type MailLinkPurpose } from '../domain/mail-link.ts';
import { MailLinkStore } from './mail-ports.ts';
import { AccountStore, Secrets } from './ports.ts';

export interface LiveLink {
  readonly link: MailLink;
  readonly account: Account;
}

/** Nobody guesses 256 bits; this keeps those who try from costing anything. */
const perAddress = { name: 'identity.mail_link_from_address', limit: 200, windowMs: 5 * 60_000 };

/** The links of letters, by the secret in them. */
@Injectable()
export class LiveLinks {
  constructor(
    private readonly links: MailLinkStore,
    private readonly accounts: AccountStore,
    private readonly secrets: Secrets,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Seconds to wait, when too many tries came from this network address. */
  waitOf(address: string): number | null {
    const { isAllowed, retryAfterMs } = this.limiter.take(perAddress, address);
    return isAllowed ? null : Math.ceil(retryAfterMs / 1000);
  }

  /** The link and its account while it leads anywhere. */
  async find(secret: string, purposes: readonly MailLinkPurpose[]): Promise<LiveLink | null> {
    const link = await this.links.findByDigest(this.secrets.digest(secret));
    if (!link || !purposes.includes(link.purpose)) return null;
    const account = await this.accounts.find(link.accountId);
    return account && isMailLinkGood(link, account, this.clock.now()) ? { link, account } : null;
  }

  /** Finds it and ends it; in a unit of work, so that of two who use it at once one is too late. */
  async use(secret: string, purposes: readonly MailLinkPurpose[]): Promise<LiveLink | null> {
    const found = await this.find(secret, purposes);
    if (found) await this.links.save({ ...found.link, usedAt: this.clock.now() });
    return found;
  }
}
