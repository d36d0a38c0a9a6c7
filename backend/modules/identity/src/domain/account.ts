/** A person who can sign in. `id` is the number that clients and events know; `subject` names the account in tokens. */
export interface Account {
  readonly id: number;
  readonly subject: string;
  readonly username: string;
  readonly email: string;
  /** When a link that went to this address was followed. Absent or null: never. */
  readonly emailConfirmedAt?: Date | null;
  readonly name: string;
  /** `null`: nobody can sign in with a password. */
  readonly passwordHash: string | null;
  /** Tokens from before count no more. Absent until the first change. */
  readonly passwordChangedAt?: Date | null;
  /** A closed account keeps its data and lets nobody in. */
  readonly isActive: boolean;
  readonly isAdmin: boolean;
  readonly isStaff: boolean;
  readonly isCourseCreator: boolean;
  readonly joinedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly profile: Profile;
  readonly preferences: readonly Preference[];
}

export interface Profile {
  readonly bio: string | null;
  /** ISO 3166 code in capitals. */
  readonly country: string | null;
  readonly state: string | null;
  readonly gender: 'm' | 'f' | 'o' | null;
  readonly goals: string;
  readonly yearOfBirth: number | null;
  readonly levelOfEducation: LevelOfEducation | null;
  readonly mailingAddress: string;
  readonly languages: readonly string[];
  readonly socialLinks: readonly SocialLink[];
  readonly phoneNumber: string | null;
  readonly privacy: Privacy;
}

/** Open edX's codes: doctorate, master, bachelor, associate, secondary, junior secondary, elementary, none, other. */
export const levelsOfEducation = ['p', 'm', 'b', 'a', 'hs', 'jhs', 'el', 'none', 'other'] as const;
export type LevelOfEducation = (typeof levelsOfEducation)[number];

export type Privacy = 'private' | 'all_users';

export interface SocialLink {
  readonly platform: 'facebook' | 'x' | 'linkedin';
  readonly url: string;
}

export interface Preference {
  readonly key: string;
  readonly value: string;
}

export const emptyProfile: Profile = {
  bio: null,
  country: null,
  state: null,
  gender: null,
  goals: '',
  yearOfBirth: null,
  levelOfEducation: null,
  mailingAddress: '',
  languages: [],
  socialLinks: [],
  phoneNumber: null,
  privacy: 'private',
};

/** Usernames and addresses that differ in capitals only belong to one account: `Ana` signs in as `ana`. */
export const foldName = (text: string): string => text.trim().toLowerCase();

export const preferenceOf = (account: Account, key: string): string | null =>
  account.preferences.find((preference) => preference.key === key)?.value ?? null;

/** Merge patch: `null` removes a preference. */
export function mergePreferences(
  preferences: readonly Preference[],
  change: Readonly<Record<string, string | null>>,
): readonly Preference[] {
  const kept = preferences.filter(({ key }) => !(key in change));
  const added = Object.entries(change).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
  return [...kept, ...added];
}
