import { type Account, foldName } from './account.ts';

/** What the link of a letter leads to. */
export type MailLinkPurpose = 'new_password' | 'confirm_email' | 'change_email';

/**
 * A link that was or will be sent by mail. An account has at most one for each purpose, so a newer one ends the one before.
 * Whoever holds its secret has read the mail of `email`; only digests of the secret are kept.
 */
export interface MailLink {
  /** See {@link mailLinkId}. */
  readonly id: string;
  readonly purpose: MailLinkPurpose;
  readonly accountId: number;
  /** Where the letter goes. */
  readonly email: string;
  /** The wish it fulfils: letters of an older wish are not sent any more. */
  readonly requestId: string;
  readonly askedAt: Date;
  /** Several when a letter had to be sent again: nobody knows whether the first arrived. */
  readonly digests: readonly string[];
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

export type NewMailLink = Pick<MailLink, 'purpose' | 'accountId' | 'email' | 'requestId' | 'askedAt'>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From the moment a letter is handed over: what a password may do is worth a short life. */
export const linkLifeMs: Readonly<Record<MailLinkPurpose, number>> = {
  new_password: hour,
  confirm_email: 7 * day,
  change_email: day,
};

/** A letter may wait so long for a mail server that is down. */
const waitMs = 3 * day;

export const mailLinkId = (purpose: MailLinkPurpose, accountId: number): string => `${purpose}/${accountId}`;

export function openMailLink(asked: NewMailLink): MailLink {
  return {
    id: mailLinkId(asked.purpose, asked.accountId),
    ...asked,
    digests: [],
    usedAt: null,
    expiresAt: new Date(asked.askedAt.getTime() + waitMs),
  };
}

/** Whether a wish counts beside the link there is: the same wish told twice and one older than it do not. */
export const isNewerWish = (asked: NewMailLink, known: MailLink | null): boolean =>
  !known || (known.requestId !== asked.requestId && known.askedAt <= asked.askedAt);

/** The link with the secret of a letter that goes out now. */
export const armMailLink = (link: MailLink, digest: string, now: Date): MailLink => ({
  ...link,
  digests: [...link.digests, digest],
  expiresAt: new Date(now.getTime() + linkLifeMs[link.purpose]),
});

/** Until when it will work, told before its letter is out: from then on it is certain. */
export const endOf = ({ purpose, digests, askedAt, expiresAt }: MailLink): Date =>
  digests.length > 0 ? expiresAt : new Date(askedAt.getTime() + linkLifeMs[purpose]);

/**
 * Whether the link still leads anywhere: not used, not expired, and neither the password nor the address has changed
 * since it was asked for. Confirming an address does not depend on the password.
 */
export function isMailLinkGood(link: MailLink, account: Account, now: Date): boolean {
  if (link.usedAt || link.expiresAt <= now || !account.isActive) return false;
  const isSameAddress = foldName(link.email) === foldName(account.email);
  if (link.purpose === 'confirm_email') return isSameAddress;
  const hasNewPassword = account.passwordChangedAt ? account.passwordChangedAt >= link.askedAt : false;
  return !hasNewPassword && (link.purpose === 'change_email' || isSameAddress);
}
