import type { OwnAccountView } from '@lyceum/contracts/identity';
import type { OwnAccount } from '../application/own-accounts.ts';
import { preferenceOf } from '../domain/account.ts';

export function toOwnAccount({ account, isAuthor }: OwnAccount): OwnAccountView {
  return {
    user_id: account.id,
    username: account.username,
    email: account.email,
    name: account.name,
    is_admin: account.isAdmin,
    is_staff: account.isStaff,
    is_course_creator: account.isCourseCreator || account.isAdmin || account.isStaff,
    is_author: isAuthor || account.isAdmin || account.isStaff,
    language: preferenceOf(account, 'pref-lang'),
    time_zone: preferenceOf(account, 'time_zone'),
  };
}
