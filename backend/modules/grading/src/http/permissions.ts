import type { CoursewareFacade } from '@lyceum/courseware';
import { type CourseRunKey, courseRunOf, isCourseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import { type PermissionRegistry, type PermissionRequest, Problem } from '@lyceum/platform';

/** Learners see their own grades in courses that are open to them; those who teach see and set everybody's. */
export function registerPermissions(permissions: PermissionRegistry, courseware: CoursewareFacade): void {
  const isTeacher = async (request: PermissionRequest): Promise<boolean> => {
    const courseRun = courseRunOfRequest(request);
    return courseRun !== null && (await courseware.standingOf(request.principal, courseRun)).isTeacher;
  };
  for (const act of ['gradebook.see', 'gradebook.regrade', 'subsection_grade.override']) {
    permissions.register(`grading.${act}`, isTeacher);
  }
  permissions.register('grading.progress.see', async (request) => {
    const asked = request.params['learnerId'] ?? request.query['learner_id'];
    if (asked !== undefined && Number(asked) !== request.principal.userId) return isTeacher(request);
    const courseRun = courseRunOfRequest(request);
    const refusal = courseRun && (await courseware.standingOf(request.principal, courseRun)).refusal;
    if (!refusal) return true;
    const code = refusal.code === 'enrollment_required' ? 'enrollment_required' : 'no_access';
    throw new Problem({ status: 403, code, detail: refusal.userMessage || refusal.developerMessage });
  });
  permissions.register('grading.course_grade.see', async (request) => {
    const { username } = request.query;
    return username === request.principal.username || username === '' || isTeacher(request);
  });
}

function courseRunOfRequest({ params }: PermissionRequest): CourseRunKey | null {
  const { courseRunKey: run, usageKey: block } = params;
  if (run !== undefined && isCourseRunKey(run)) return run;
  return block !== undefined && isUsageKey(block) && block.startsWith('block-v1:')
    ? courseRunOf(usageKey(block))
    : null;
}
