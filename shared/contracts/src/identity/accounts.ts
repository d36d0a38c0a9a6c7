import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { accountNotFound, throttled, tooManyTries, usernameParam } from './shared.ts';

export const profileImage = z.object({
  has_image: z.boolean(),
  image_url_full: z.string(),
  image_url_large: z.string(),
  image_url_medium: z.string(),
  image_url_small: z.string(),
});

export const genders = ['m', 'f', 'o'] as const;
export const educationLevels = ['p', 'm', 'b', 'a', 'hs', 'jhs', 'el', 'none', 'other'] as const;
export const socialPlatforms = ['facebook', 'x', 'linkedin'] as const;
export const accountPrivacies = ['private', 'all_users'] as const;

const languageProficiency = z.object({ code: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) });
const socialLink = z.object({ platform: z.string(), social_link: z.string() });

/**
 * An account as Open edX's clients read it. Its owner and site staff see all of it; others see the fields that are not
 * optional, and with the privacy `all_users` also `bio`, `country`, `language_proficiencies`, `social_links`,
 * `level_of_education` and `date_joined`.
 */
export const accountView = z
  .object({
    username: z.string(),
    profile_image: profileImage,
    account_privacy: z.enum(accountPrivacies),
    url: z.string().optional(),
    id: z.number().int().optional(),
    email: z.string().optional(),
    name: z.string().optional(),
    date_joined: momentField.optional(),
    last_login: momentField.nullable().optional(),
    is_active: z.boolean().optional(),
    bio: z.string().nullable().optional(),
    country: z.string().nullable().optional(),
    state: z.string().nullable().optional(),
    gender: z.enum(genders).nullable().optional(),
    goals: z.string().optional(),
    year_of_birth: z.number().int().nullable().optional(),
    level_of_education: z.enum(educationLevels).nullable().optional(),
    mailing_address: z.string().optional(),
    requires_parental_consent: z.boolean().optional(),
    language_proficiencies: z.array(languageProficiency).optional(),
    social_links: z.array(socialLink).optional(),
    extended_profile: z.array(z.object({ field_name: z.string(), field_value: z.string() })).optional(),
    phone_number: z.string().nullable().optional(),
    pending_name_change: z.null().optional(),
    verified_name: z.null().optional(),
    secondary_email: z.null().optional(),
    secondary_email_enabled: z.null().optional(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.output<typeof accountView>;

const accountParams = z.object({ username: usernameParam });

export const getAccount = defineContract({
  id: 'identity.getAccount',
  summary: 'An account, as much of it as the caller may see',
  method: 'GET',
  path: '/api/user/v1/accounts/:username',
  permission: 'authenticated',
  params: accountParams,
  response: accountView,
  refusals: [accountNotFound],
});

export const listAccounts = defineContract({
  id: 'identity.listAccounts',
  summary: 'Several accounts by username, or one by e-mail address (site staff only)',
  method: 'GET',
  path: '/api/user/v1/accounts',
  permission: 'authenticated',
  query: z.object({
    /** Usernames between commas. */
    username: z.string().max(4000).optional(),
    email: z.string().max(254).optional(),
    lms_user_id: z.coerce.number().int().optional(),
  }),
  response: z.array(accountView),
  refusals: [
    accountNotFound,
    { status: 403, code: 'permission_denied', when: 'only site staff look accounts up by address or number' },
  ],
});

export const accountChange = z.object({
  name: z.string().max(1000).optional(),
  /** Becomes the address once a link that goes there is followed; until then the present one stays. */
  email: z.string().max(1000).optional(),
  bio: z.string().max(3000).nullable().optional(),
  country: z.string().max(2).nullable().optional(),
  state: z.string().max(100).nullable().optional(),
  gender: z.enum(genders).nullable().optional(),
  goals: z.string().max(3000).optional(),
  year_of_birth: z.number().int().nullable().optional(),
  level_of_education: z.enum(educationLevels).nullable().optional(),
  mailing_address: z.string().max(3000).optional(),
  language_proficiencies: z.array(languageProficiency).max(20).optional(),
  social_links: z.array(socialLink).max(10).optional(),
  account_privacy: z.enum(accountPrivacies).optional(),
  phone_number: z.string().max(50).nullable().optional(),
});

export const updateAccount = defineContract({
  id: 'identity.updateAccount',
  summary: 'Change fields of an account (merge patch)',
  method: 'PATCH',
  path: '/api/user/v1/accounts/:username',
  permission: 'identity.account.edit',
  params: accountParams,
  body: accountChange,
  response: accountView,
  refusals: [
    accountNotFound,
    { status: 400, code: 'invalid_request', when: 'a value may not be; `field_errors` says which and why' },
    throttled,
  ],
});

/** A flat map of texts: `pref-lang`, `time_zone` and whatever else a client keeps for its user. */
const preferences = z.record(z.string().regex(/^[\w.-]{1,100}$/), z.string().max(1000));

export const getPreferences = defineContract({
  id: 'identity.getPreferences',
  summary: 'Preferences of an account',
  method: 'GET',
  path: '/api/user/v1/preferences/:username',
  permission: 'identity.account.edit',
  params: accountParams,
  response: preferences,
  refusals: [accountNotFound],
});

export const updatePreferences = defineContract({
  id: 'identity.updatePreferences',
  summary: 'Change preferences (merge patch); null removes one',
  method: 'PATCH',
  path: '/api/user/v1/preferences/:username',
  permission: 'identity.account.edit',
  params: accountParams,
  body: z.record(z.string().regex(/^[\w.-]{1,100}$/), z.string().max(1000).nullable()),
  response: null,
  refusals: [
    accountNotFound,
    { status: 400, code: 'invalid_request', when: 'a value may not be, or there are more than a hundred' },
  ],
});

export const changePassword = defineContract({
  id: 'identity.changePassword',
  summary: 'Change the own password; every other session and refresh token of the account ends',
  method: 'POST',
  path: '/api/identity/v1/password',
  permission: 'authenticated',
  body: z.object({ old_password: z.string().max(1000), new_password: z.string().max(1000) }),
  response: null,
  refusals: [
    { status: 400, code: 'invalid_request', when: 'the new password is too weak; `field_errors` says why' },
    { status: 403, code: 'wrong_password', when: 'the old password is another' },
    tooManyTries,
  ],
});

/** Open edX retires the account some days later; here it is closed at once and its data stays. */
export const closeAccount = defineContract({
  id: 'identity.closeAccount',
  summary: 'Close the own account: every session and token ends',
  method: 'POST',
  path: '/api/user/v1/accounts/deactivate_logout',
  permission: 'authenticated',
  body: z.object({ password: z.string().max(1000).default('') }),
  response: null,
  refusals: [{ status: 403, code: 'wrong_password', when: 'the password is another' }, tooManyTries],
});

/** The mobile apps follow a redirect here or read it directly. */
export const getMobileUser = defineContract({
  id: 'identity.getMobileUser',
  summary: 'The signed-in account, as the mobile apps read it',
  method: 'GET',
  path: '/api/mobile/:version/my_user_info',
  permission: 'authenticated',
  params: z.object({ version: z.string().regex(/^v(0\.5|[1-4])$/) }),
  response: z.object({
    id: z.number().int(),
    username: z.string(),
    email: z.string(),
    name: z.string(),
    course_enrollments: z.string(),
  }),
});

export const getDefaultPicture = defineContract({
  id: 'identity.getDefaultPicture',
  summary: 'The picture of those who have none',
  method: 'GET',
  path: '/api/identity/v1/default-picture.svg',
  permission: 'public',
  response: null,
  produces: 'image/svg+xml',
});
