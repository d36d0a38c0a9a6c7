import type { AccountEntryView, OwnEmailView } from '@lyceum/contracts/identity';
import type { OwnEmailState } from '../application/own-email.ts';
import type { AccountEntry } from '../domain/account-entry.ts';

export const toOwnEmail = ({ email, isConfirmed, pending }: OwnEmailState): OwnEmailView => ({
  email,
  is_confirmed: isConfirmed,
  pending: pending && { email: pending.email, until: pending.until.toISOString() },
});

export const toAccountEntry = ({ at, what, address, fromEmail, toEmail }: AccountEntry): AccountEntryView => ({
  at: at.toISOString(),
  what,
  address,
  from_email: fromEmail,
  to_email: toEmail,
});
