/** Something that happened to the keys of an account, kept for its owner and the site's admins to look up. */
export interface AccountEntry {
  readonly accountId: number;
  readonly at: Date;
  readonly what: AccountEntryKind;
  /** Network address of whoever did it. */
  readonly address: string | null;
  readonly fromEmail: string | null;
  readonly toEmail: string | null;
}

export type AccountEntryKind =
  | 'password_changed'
  | 'password_reset'
  | 'email_confirmed'
  | 'email_change_asked'
  | 'email_changed';
