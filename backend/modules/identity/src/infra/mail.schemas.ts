import { documentSchema } from '@lyceum/platform';
import type { AccountEntry } from '../domain/account-entry.ts';
import type { MailLink } from '../domain/mail-link.ts';

export interface MailLinkDocument extends Omit<MailLink, 'id' | 'digests'> {
  readonly _id: string;
  readonly digests: string[];
}

export const identityMailLinks = documentSchema<MailLinkDocument>('identity_mail_links', {
  _id: { type: String, required: true },
  purpose: { type: String, required: true },
  accountId: { type: Number, required: true },
  email: { type: String, required: true },
  requestId: { type: String, required: true },
  askedAt: { type: Date, required: true },
  digests: { type: [String], required: true },
  usedAt: { type: Date, default: null },
  expiresAt: { type: Date, required: true },
});

export const identityAccountEntries = documentSchema<AccountEntry>('identity_account_entries', {
  accountId: { type: Number, required: true },
  at: { type: Date, required: true },
  what: { type: String, required: true },
  address: { type: String, default: null },
  fromEmail: { type: String, default: null },
  toEmail: { type: String, default: null },
});
