import type { BodyOf } from '@lyceum/contracts';
import type * as identity from '@lyceum/contracts/identity';
import type { AccountView } from '@lyceum/contracts/identity';
import { invalidRequest, type Principal, type Problem } from '@lyceum/platform';
import type { Account } from '../domain/account.ts';
import type { ProfileChange, ProfileWrongs } from '../domain/profile-change.ts';

/** As much of an account as `viewer` may see: all, what its owner shares, or only that it is there. */
export function toAccountView(account: Account, viewer: Principal, publicUrl: string): AccountView {
  const seenByAll = {
    username: account.username,
    profile_image: noPicture(publicUrl),
    account_privacy: account.profile.privacy,
  };
  const isOwn = viewer.userId === account.id;
  if (isOwn || viewer.isAdmin || viewer.isStaff)
    return { ...seenByAll, ...shared(account), ...personal(account, publicUrl) };
  return account.profile.privacy === 'all_users' ? { ...seenByAll, ...shared(account) } : seenByAll;
}

function shared({ joinedAt, profile }: Account) {
  return {
    date_joined: withoutMilliseconds(joinedAt),
    bio: profile.bio,
    country: profile.country,
    level_of_education: profile.levelOfEducation,
    language_proficiencies: profile.languages.map((code) => ({ code })),
    social_links: profile.socialLinks.map(({ platform, url }) => ({ platform, social_link: url })),
  };
}

function personal(account: Account, publicUrl: string) {
  const { profile, lastSignInAt } = account;
  return {
    url: `${publicUrl}/api/user/v1/accounts/${account.username}`,
    id: account.id,
    email: account.email,
    name: account.name,
    last_login: lastSignInAt && withoutMilliseconds(lastSignInAt),
    is_active: account.isActive,
    state: profile.state,
    gender: profile.gender,
    goals: profile.goals,
    year_of_birth: profile.yearOfBirth,
    mailing_address: profile.mailingAddress,
    requires_parental_consent: false,
    extended_profile: [],
    phone_number: profile.phoneNumber,
    pending_name_change: null,
    verified_name: null,
    secondary_email: null,
    secondary_email_enabled: null,
  };
}

/** The apps read all four addresses without looking whether they are there. */
function noPicture(publicUrl: string) {
  const address = `${publicUrl}/api/identity/v1/default-picture.svg`;
  return {
    has_image: false,
    image_url_full: address,
    image_url_large: address,
    image_url_medium: address,
    image_url_small: address,
  };
}

/** Open edX's apps read `date_joined` with a pattern that has no fraction. */
const withoutMilliseconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

export function toProfileChange(body: BodyOf<typeof identity.updateAccount>): ProfileChange {
  return {
    name: body.name,
    bio: body.bio,
    country: body.country === '' ? null : body.country,
    state: body.state,
    gender: body.gender,
    goals: body.goals,
    yearOfBirth: body.year_of_birth,
    levelOfEducation: body.level_of_education,
    mailingAddress: body.mailing_address,
    languages: body.language_proficiencies?.map(({ code }) => code),
    socialLinks: body.social_links?.map(({ platform, social_link }) => ({ platform, url: social_link })),
    phoneNumber: body.phone_number,
    privacy: body.account_privacy,
  };
}

const wireNames: Readonly<Partial<Record<keyof ProfileChange, string>>> = {
  yearOfBirth: 'year_of_birth',
  socialLinks: 'social_links',
};

export function profileProblem(wrongs: ProfileWrongs): Problem {
  const fields = Object.entries(wrongs).map(([field, sentence]) => [nameOnWire(field), [sentence]] as const);
  return invalidRequest(Object.fromEntries(fields));
}

const nameOnWire = (field: string): string => wireNames[field as keyof ProfileChange] ?? field;
