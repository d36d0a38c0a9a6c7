import { type Account, emptyProfile } from '../domain/account.ts';

/** An account of a learner with nothing special about it. */
export function anAccount(given: Partial<Account> = {}): Account {
  return {
    id: 7,
    subject: 'subject-of-ana',
    username: 'ana',
    email: 'ana@example.org',
    name: 'Ana Nowak',
    passwordHash: null,
    isActive: true,
    isAdmin: false,
    isStaff: false,
    isCourseCreator: false,
    joinedAt: new Date('2026-02-03T08:00:00Z'),
    lastSignInAt: null,
    profile: emptyProfile,
    preferences: [],
    ...given,
  };
}
