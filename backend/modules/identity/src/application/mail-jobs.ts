import { defineJob } from '@lyceum/platform';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { MailLinkPurpose } from '../domain/mail-link.ts';

/** Pauses double from a second on: a mail server may be away for a night. No job carries a secret; jobs can be read. */
const untilTomorrow = { maxAttempts: 16, priority: 'high' } as const;

type Language = LetterLanguage | null;

/** Somebody says that this login's password is forgotten. Whether there is such an account is found out here, unseen. */
export const AnswerForgottenPassword = defineJob<{
  readonly login: string;
  readonly language: Language;
  readonly askedAt: string;
}>('identity.answer_forgotten_password', untilTomorrow);

export const SendLink = defineJob<{
  readonly purpose: MailLinkPurpose;
  readonly accountId: number;
  readonly requestId: string;
  readonly language: Language;
}>('identity.send_link', untilTomorrow);

/** Tells of what has happened. `email` is where the letter goes: after a change of address, to the old one. */
export const SendNotice = defineJob<{
  readonly kind: 'password_changed' | 'email_change_asked' | 'email_changed';
  readonly email: string;
  readonly username: string;
  readonly newEmail: string | null;
  readonly language: Language;
}>('identity.send_notice', untilTomorrow);
