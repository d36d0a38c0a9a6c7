import type { Letter } from '../../application/mail-ports.ts';

/** Pages that read their secret from the link. */
const newPasswordPage = '/password_reset_confirm';
const confirmPage = '/email_confirm';
/** Where a new password is asked for. */
const forgottenPage = '/reset';

/**
 * Where the action of a letter leads; null for letters without one. The secret stands behind the `#`: browsers keep that
 * part to themselves, so it is in no request, no log and no `Referer`.
 */
export function linkOf(letter: Letter, publicUrl: string): string | null {
  switch (letter.kind) {
    case 'new_password':
      return `${publicUrl}${newPasswordPage}#${letter.secret}`;
    case 'confirm_email':
    case 'change_email':
      return `${publicUrl}${confirmPage}#${letter.secret}`;
    case 'password_changed':
    case 'email_change_asked':
      return `${publicUrl}${forgottenPage}`;
    case 'email_changed':
      return null;
  }
}
