/** What decides whether somebody may enter a course run. */
export interface EnrollmentTerms {
  readonly window: 'open' | 'not_open_yet' | 'closed';
  readonly isInvitationOnly: boolean;
  readonly modes: readonly EnrollmentMode[];
  readonly limit: number | null;
}

export interface EnrollmentMode {
  readonly slug: string;
  readonly minPrice: number;
  readonly isExpired: boolean;
}

export interface EnrollmentWish {
  readonly mode: string;
  /** Site staff and the course team enter whenever they like, and let others in. */
  readonly isByTeam: boolean;
  /** Learners who are in it now; only looked at when there is a limit. */
  readonly learnersNow: number;
}

export type EnrollmentRefusal =
  | 'mode_not_offered'
  | 'mode_needs_payment'
  | 'enrollment_not_open_yet'
  | 'enrollment_closed'
  | 'invitation_only'
  | 'course_full';

/** Why the wish cannot be met, or null. The team is held to what the course run offers, not to when and to whom. */
export function refusalOf(terms: EnrollmentTerms, wish: EnrollmentWish): EnrollmentRefusal | null {
  const mode = terms.modes.find(({ slug }) => slug === wish.mode);
  if (!mode) return 'mode_not_offered';
  if (wish.isByTeam) return null;
  if (mode.isExpired) return 'mode_not_offered';
  if (mode.minPrice > 0) return 'mode_needs_payment';
  if (terms.window === 'not_open_yet') return 'enrollment_not_open_yet';
  if (terms.window === 'closed') return 'enrollment_closed';
  if (terms.isInvitationOnly) return 'invitation_only';
  return terms.limit !== null && wish.learnersNow >= terms.limit ? 'course_full' : null;
}

/** The mode of those who do not say: audit when it is offered, else the first that is free. */
export function usualMode(modes: readonly EnrollmentMode[]): string {
  const open = modes.filter(({ isExpired, minPrice }) => !isExpired && minPrice === 0);
  return (open.find(({ slug }) => slug === 'audit') ?? open[0] ?? modes[0])?.slug ?? 'audit';
}

const sentences: Readonly<Record<EnrollmentRefusal, string>> = {
  mode_not_offered: 'The course is not offered in this mode.',
  mode_needs_payment: 'This mode must be bought.',
  enrollment_not_open_yet: 'Enrollment has not begun.',
  enrollment_closed: 'Enrollment is closed.',
  invitation_only: 'Enrollment in this course is by invitation only.',
  course_full: 'The course is full.',
};

export const sentenceFor = (refusal: EnrollmentRefusal): string => sentences[refusal];
