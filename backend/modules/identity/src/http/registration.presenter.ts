import type { FormFieldView } from '@lyceum/contracts/identity';
import { Problem } from '@lyceum/platform';
import type { RegistrationChecked } from '../application/check-registration.ts';
import { longestPassword, shortestPassword } from '../domain/password-rules.ts';

/** `{field: [{user_message}], error_code}`; 409 when all that is wrong is that somebody else was first. */
export function registrationProblem({ wrongs, taken }: RegistrationChecked): Problem {
  const fields = Object.entries(wrongs);
  const isConflict = taken.length === fields.length;
  const code = isConflict ? `duplicate-${[...taken].sort().join('-')}` : 'validation-error';
  const messages = fields.map(([field, sentence]) => [field, [{ user_message: sentence }]] as const);
  return new Problem({
    status: isConflict ? 409 : 400,
    code,
    detail: fields.map(([, sentence]) => sentence).join(' '),
    bare: true,
    body: { ...Object.fromEntries(messages), error_code: code },
  });
}

export const tooManyFromHere = () =>
  new Problem({
    status: 403,
    code: 'forbidden-request',
    detail: 'There were too many requests from your network. Wait a few minutes and try again.',
  });

/** The form as Open edX's apps draw it; the submit address is theirs. */
export function registrationForm() {
  return {
    method: 'post' as const,
    submit_url: '/user_api/v2/account/registration/',
    fields: [
      field({
        name: 'email',
        label: 'Email',
        type: 'email',
        instructions: 'You sign in with it.',
        most: 254,
        least: 3,
      }),
      field({
        name: 'name',
        label: 'Full Name',
        type: 'text',
        instructions: 'It stands on your certificates.',
        most: 255,
      }),
      field({
        name: 'username',
        label: 'Public Username',
        type: 'text',
        instructions: 'Others see it; it cannot be changed.',
        most: 30,
        least: 2,
      }),
      field({
        name: 'password',
        label: 'Password',
        type: 'password',
        instructions: 'At least one letter and one digit.',
        most: longestPassword,
        least: shortestPassword,
      }),
    ],
  };
}

interface FieldSketch {
  readonly name: string;
  readonly label: string;
  readonly type: FormFieldView['type'];
  readonly instructions: string;
  readonly most: number;
  readonly least?: number;
}

function field({ name, label, type, instructions, most, least }: FieldSketch): FormFieldView {
  return {
    name,
    label,
    type,
    placeholder: '',
    instructions,
    exposed: true,
    required: true,
    restrictions: { max_length: most, ...(least !== undefined && { min_length: least }) },
    options: [],
    errorMessages: { required: `${label} is needed.` },
    defaultValue: '',
    supplementalLink: '',
    supplementalText: '',
    loginIssueSupportLink: '',
  };
}

/** A site without other providers, as Open edX's sign-in pages read it. */
export function signInContext() {
  return {
    contextData: {
      currentProvider: null,
      platformName: 'Lyceum',
      providers: [],
      secondaryProviders: [],
      finishAuthUrl: null,
      errorMessage: null,
      registerFormSubmitButtonText: 'Create account',
      autoSubmitRegForm: false,
      syncLearnerProfileData: false,
      countryCode: null,
      welcomePageRedirectUrl: null,
      pipelineUserDetails: {},
    },
    registrationFields: { fields: {} },
    optionalFields: { fields: {}, extended_profile: [] },
  };
}
