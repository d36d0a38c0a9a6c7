import { defineJob } from '@lyceum/platform';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { MailLinkPurpose } from '../domain/mail-link.ts';

/** Pauses double from a second on: a mail server may be away for a night. No job carries a secret; jobs can be read. */
const untilTomorrow = { maxAttempts: 16, priority: 'high' } as const;

/** Somebody says that this login's password is forgotten. Whether there is such an account is found out here, unseen. */
export type ForgottenPassword = {
  readonly login: string;
  readonly language: LetterLanguage | null;
  readonly askedAt: string;
};
export const AnswerForgottenPassword = defineJob<ForgottenPassword>(
  'identity.answer_forgotten_password',
  untilTomorrow,
);

export type LinkToSend = {
  readonly purpose: MailLinkPurpose;
  readonly accountId: number;
  readonly requestId: string;
  readonly language: LetterLanguage | null;
};
export const SendLink = defineJob<LinkToSend>('identity.send_link', untilTomorrow);

/** Tells of what has happened. `email` is where the letter goes: after a change of address, to the old one. */
export type Notice = {
  readonly kind: 'password_changed' | 'email_change_asked' | 'email_changed';
  readonly email: string;
  readonly username: string;
  readonly newEmail: string | null;
  readonly language: LetterLanguage | null;
};
export const SendNotice = defineJob<Notice>('identity.send_notice', untilTomorrow);
