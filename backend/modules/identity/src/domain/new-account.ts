import { type Account, emptyProfile, type Profile } from './account.ts';

/** What is known of a person who gets an account; fields have been checked. */
export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  /** Whoever makes the account vouches for the address. */
  readonly isEmailConfirmed?: boolean;
  readonly profile?: Partial<Profile>;
  readonly isAdmin?: boolean;
  readonly isStaff?: boolean;
  readonly isCourseCreator?: boolean;
}

/** What the account gets from outside: number, name in tokens, hash and moment. */
export type Origin = Pick<Account, 'id' | 'subject' | 'passwordHash' | 'joinedAt'>;

export function openAccount(given: NewAccount, origin: Origin): Account {
  const { profile, username, email, name, isEmailConfirmed = false, ...global } = given;
  return {
    isAdmin: false,
    isStaff: false,
    isCourseCreator: false,
    ...global,
    ...origin,
    username,
    email: email.trim(),
    emailConfirmedAt: isEmailConfirmed ? origin.joinedAt : null,
    name: name.trim(),
    isActive: true,
    lastSignInAt: null,
    profile: { ...emptyProfile, ...profile },
    preferences: [],
  };
}
