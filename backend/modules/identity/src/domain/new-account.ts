import { type Account, emptyProfile, type Profile } from './account.ts';

/** What is known of a person who gets an account; fields have been checked. */
export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly profile?: Partial<Profile>;
  readonly isAdmin?: boolean;
  readonly isStaff?: boolean;
  readonly isCourseCreator?: boolean;
}

/** What the account gets from outside: number, name in tokens, hash and moment. */
export type Origin = Pick<Account, 'id' | 'subject' | 'passwordHash' | 'joinedAt'>;

export function openAccount({ profile, username, email, name, ...global }: NewAccount, origin: Origin): Account {
  return {
    isAdmin: false,
    isStaff: false,
    isCourseCreator: false,
    ...global,
    ...origin,
    username,
    email: email.trim(),
    name: name.trim(),
    isActive: true,
    lastSignInAt: null,
    profile: { ...emptyProfile, ...profile },
    preferences: [],
  };
}
