import { type CourseMetadataView, courseAccessRefusals } from '@lyceum/contracts/courseware';
import { isApiProblem } from '@lyceum/sdk';

export type AccessCode = (typeof courseAccessRefusals)[number]['code'];

/** What a learner can do about a refusal. */
export type Remedy = 'sign_in' | 'about' | 'none';

const remedies: Readonly<Record<AccessCode, Remedy>> = {
  authentication_required: 'sign_in',
  enrollment_required: 'about',
  audit_expired: 'about',
  unfulfilled_milestones: 'none',
  course_not_started: 'none',
  course_ended: 'none',
  no_access: 'none',
};

export const remedyOf = (code: AccessCode): Remedy => remedies[code];

/** Why the course is closed to the caller, or null where it is open. A reason this app does not know is "no access". */
export function refusalIn({ course_access: access }: CourseMetadataView): AccessCode | null {
  return access.has_access ? null : codeOf(access.error_code);
}

/** The same of a refused request; null when the request failed for another reason. */
export function refusalOf(error: unknown): AccessCode | null {
  if (!isApiProblem(error) || (error.status !== 401 && error.status !== 403)) return null;
  return error.status === 401 ? 'authentication_required' : codeOf(error.code);
}

function codeOf(code: string | null): AccessCode {
  return courseAccessRefusals.find((refusal) => refusal.code === code)?.code ?? 'no_access';
}
