import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { tooManyTries } from './shared.ts';

const text = z.string().max(1000);

/** Empty or missing fields are refused by the use case, in the shape registration forms read. */
export const registration = z.object({
  name: text.default(''),
  username: text.default(''),
  email: text.default(''),
  password: text.default(''),
  country: text.optional(),
  year_of_birth: text.optional(),
  level_of_education: text.optional(),
  gender: text.optional(),
  goals: text.optional(),
  /** Where to go afterwards: a path of this site. */
  next: z.string().max(2000).optional(),
});

const registrationPaths = {
  path: '/api/user/v2/account/registration',
  aliases: [
    '/api/user/v1/account/registration',
    '/user_api/v1/account/registration',
    '/user_api/v2/account/registration',
  ],
};

export const registerAccount = defineContract({
  id: 'identity.registerAccount',
  summary: 'Create an account and sign it in. Refusals are `{field: [{user_message}], error_code}`',
  method: 'POST',
  ...registrationPaths,
  permission: 'public',
  body: registration,
  response: z.object({
    success: z.literal(true),
    redirect_url: z.string(),
    authenticated_user: z.object({ username: z.string(), full_name: z.string(), user_id: z.number().int() }),
  }),
  refusals: [
    { status: 400, code: 'validation-error', when: 'a field is empty or not as it must be' },
    { status: 409, code: 'duplicate-username', when: 'the username is taken' },
    { status: 409, code: 'duplicate-email', when: 'the e-mail address has an account' },
    { status: 409, code: 'duplicate-email-username', when: 'both are taken' },
    tooManyTries,
  ],
});

export const formField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'email', 'password', 'select', 'textarea', 'checkbox', 'plaintext', 'confirm_email']),
  placeholder: z.string(),
  instructions: z.string(),
  exposed: z.boolean(),
  required: z.boolean(),
  restrictions: z.object({ min_length: z.number().int().optional(), max_length: z.number().int().optional() }),
  options: z.array(z.object({ value: z.string(), name: z.string(), default: z.boolean() })),
  errorMessages: z.object({ required: z.string() }),
  defaultValue: z.string(),
  supplementalLink: z.string(),
  supplementalText: z.string(),
  loginIssueSupportLink: z.string(),
});
export type FormFieldView = z.output<typeof formField>;

export const getRegistrationForm = defineContract({
  id: 'identity.getRegistrationForm',
  summary: 'The fields of the registration form',
  method: 'GET',
  ...registrationPaths,
  permission: 'public',
  response: z.object({ method: z.literal('post'), submit_url: z.string(), fields: z.array(formField) }),
});

/** The fields that may be checked while they are typed. */
export const checkedFields = ['name', 'username', 'email', 'confirm_email', 'password', 'country'] as const;
export type CheckedField = (typeof checkedFields)[number];

export const validateRegistration = defineContract({
  id: 'identity.validateRegistration',
  summary: 'What is wrong with the fields sent, an empty text for nothing',
  method: 'POST',
  path: '/api/user/v1/validation/registration',
  permission: 'public',
  body: z.record(z.string(), z.unknown()),
  response: z.object({
    validation_decisions: z.partialRecord(z.enum(checkedFields), z.string()),
    /** Free usernames, when `username` was sent and is taken. */
    username_suggestions: z.array(z.string()).optional(),
  }),
  refusals: [tooManyTries],
});

const noFields = z.object({}).strict();

/** camelCase on the wire, as Open edX's sign-in pages read it. */
export const getSignInContext = defineContract({
  id: 'identity.getSignInContext',
  summary: 'What sign-in and registration pages need to know of the site',
  method: 'GET',
  path: '/api/mfe_context',
  permission: 'public',
  query: z.object({ next: z.string().max(2000).optional() }),
  response: z.object({
    contextData: z.object({
      currentProvider: z.null(),
      platformName: z.string(),
      providers: z.array(z.unknown()),
      secondaryProviders: z.array(z.unknown()),
      finishAuthUrl: z.null(),
      errorMessage: z.null(),
      registerFormSubmitButtonText: z.string(),
      autoSubmitRegForm: z.boolean(),
      syncLearnerProfileData: z.boolean(),
      countryCode: z.string().nullable(),
      welcomePageRedirectUrl: z.null(),
      pipelineUserDetails: noFields,
    }),
    registrationFields: z.object({ fields: noFields }),
    optionalFields: z.object({ fields: noFields, extended_profile: z.array(z.string()) }),
  }),
});
