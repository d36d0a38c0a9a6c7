import type { AccountEntry } from '../domain/account-entry.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { MailLink, MailLinkPurpose } from '../domain/mail-link.ts';

export abstract class MailLinkStore {
  abstract find(purpose: MailLinkPurpose, accountId: number): Promise<MailLink | null>;
  abstract findByDigest(digest: string): Promise<MailLink | null>;
  /** In place of the link the account had for this purpose. */
  abstract save(link: MailLink): Promise<void>;
  abstract remove(purpose: MailLinkPurpose, accountId: number): Promise<void>;
}

export abstract class AccountEntryStore {
  abstract add(entry: AccountEntry): Promise<void>;
  /** The newest first. */
  abstract list(accountId: number, limit: number): Promise<readonly AccountEntry[]>;
}

/** What letters there are, and what each has to say besides the address it goes to. */
export type Letter = LetterTo &
  (
    | { readonly kind: MailLinkPurpose; readonly secret: string }
    | { readonly kind: 'password_changed' }
    | { readonly kind: 'email_change_asked' | 'email_changed'; readonly newEmail: string }
  );

interface LetterTo {
  readonly email: string;
  readonly username: string;
  /** Null: the site's. */
  readonly language: LetterLanguage | null;
}

/** Writes letters and hands them over. */
export abstract class Post {
  /** Throws when it should be tried again; throws a refusal of the job when no mail server will ever take the letter. */
  abstract send(letter: Letter): Promise<void>;
}
