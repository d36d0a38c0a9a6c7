import type { CourseRunKey } from '@lyceum/kernel';
import type { Account } from '../domain/account.ts';
import type { CourseRole } from '../domain/course-role.ts';
import type { NewAccount } from '../domain/new-account.ts';

/** An account as other modules see it. */
export interface UserView {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly isEmailConfirmed: boolean;
  readonly name: string;
  readonly isActive: boolean;
  readonly isAdmin: boolean;
  readonly isStaff: boolean;
  readonly isCourseCreator: boolean;
}

export interface UserToEnsure extends NewAccount {
  readonly password: string;
}

export interface CourseRoleView {
  readonly accountId: number;
  readonly courseRun: CourseRunKey;
  readonly role: CourseRole;
}

export interface TeamMemberView {
  readonly user: UserView;
  readonly role: CourseRole;
}

export function toUserView(account: Account): UserView {
  const { id, username, email, name, isActive, isAdmin, isStaff, isCourseCreator } = account;
  const isEmailConfirmed = !!account.emailConfirmedAt;
  return { id, username, email, isEmailConfirmed, name, isActive, isAdmin, isStaff, isCourseCreator };
}
