import { describe, expect, it } from 'vitest';
import { type AccessQuestion, decideAccess } from './course-access.ts';

const learner: AccessQuestion = {
  isSignedIn: true,
  isTeam: false,
  isEnrolled: true,
  hasStarted: true,
  startDisplay: 'Jan. 10, 2026',
};

describe('access to a course run', () => {
  it.each<[string, Partial<AccessQuestion>, object]>([
    ['is open to its learners', {}, { hasAccess: true, as: 'learner' }],
    [
      'is open to its team at all times',
      { isTeam: true, isEnrolled: false, hasStarted: false },
      { hasAccess: true, as: 'team' },
    ],
    ['asks visitors to sign in', { isSignedIn: false, isEnrolled: false }, { errorCode: 'authentication_required' }],
    ['asks the others to enroll', { isEnrolled: false }, { errorCode: 'enrollment_required' }],
    [
      'asks to enroll before it says when it starts',
      { isEnrolled: false, hasStarted: false },
      { errorCode: 'enrollment_required' },
    ],
    ['begins at the start', { hasStarted: false }, { errorCode: 'course_not_started' }],
  ])('%s', (_rule, given, expected) => {
    expect(decideAccess({ ...learner, ...given })).toMatchObject(expected);
  });

  it.each([
    ['Jan. 10, 2026', 'This course has not started. It starts Jan. 10, 2026.'],
    [null, 'This course has not started.'],
  ])('says when it begins: %s', (startDisplay, userMessage) => {
    expect(decideAccess({ ...learner, hasStarted: false, startDisplay })).toMatchObject({
      hasAccess: false,
      userMessage,
    });
  });
});
