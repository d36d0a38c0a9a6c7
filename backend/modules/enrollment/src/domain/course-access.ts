/** Who asks for the content of a course run, and how the course run stands. */
export interface AccessQuestion {
  readonly isSignedIn: boolean;
  /** Site staff, or a role in the course run. */
  readonly isTeam: boolean;
  readonly isEnrolled: boolean;
  readonly hasStarted: boolean;
  /** The start in words for people; null when there is none. */
  readonly startDisplay: string | null;
}

/** Open edX's codes. */
export type AccessErrorCode = 'authentication_required' | 'enrollment_required' | 'course_not_started';

/** May somebody open the content of a course run now, and as what; or why not, for the client and for the person. */
export type CourseAccess =
  | { readonly hasAccess: true; readonly as: 'team' | 'learner' }
  | {
      readonly hasAccess: false;
      readonly errorCode: AccessErrorCode;
      readonly developerMessage: string;
      readonly userMessage: string;
    };

/** The team sees the content at all times; a learner from the start on. The end closes nothing: what was learnt can be read again. */
export function decideAccess({
  isSignedIn,
  isTeam,
  isEnrolled,
  hasStarted,
  startDisplay,
}: AccessQuestion): CourseAccess {
  if (!isSignedIn)
    return refused('authentication_required', 'The caller is not signed in', 'Sign in to see this course.');
  if (isTeam) return { hasAccess: true, as: 'team' };
  if (!isEnrolled)
    return refused(
      'enrollment_required',
      'The caller is not enrolled in the course run',
      'Enroll in this course to see it.',
    );
  if (hasStarted) return { hasAccess: true, as: 'learner' };
  const from = startDisplay === null ? '' : ` It starts ${startDisplay}.`;
  return refused('course_not_started', 'The course run has not started', `This course has not started.${from}`);
}

const refused = (errorCode: AccessErrorCode, developerMessage: string, userMessage: string): CourseAccess => ({
  hasAccess: false,
  errorCode,
  developerMessage,
  userMessage,
});
