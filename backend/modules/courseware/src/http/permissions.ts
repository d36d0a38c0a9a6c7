import { type CourseRunKey, courseRunOf, isCourseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import type { PermissionRequest, Principal } from '@lyceum/platform';
import { closedTo } from '../application/closed-to.ts';
import type { CourseAccess } from '../application/ports.ts';

type Request = PermissionRequest<Principal | null>;

/**
 * Every course run that a request names, in its path, query or body: the endpoint reads one of them, and an open one must
 * not vouch for another.
 */
export function courseRunsOfRequest({ params, query, body }: Request): readonly CourseRunKey[] {
  const sent = typeof body === 'object' && body !== null ? new Map<string, unknown>(Object.entries(body)) : new Map();
  const candidates = [params['courseRunKey'], query['course_id'], sent.get('course_key'), sent.get('course_id')];
  const named = candidates.filter((candidate) => typeof candidate === 'string').filter(isCourseRunKey);
  const block = params['usageKey'];
  const around =
    typeof block === 'string' && isUsageKey(block) && block.startsWith('block-v1:')
      ? [courseRunOf(usageKey(block))]
      : [];
  return [...new Set([...named, ...around])];
}

/** Lets those pass who may open the course run, and tells the others why not. */
export function mayLearn(access: CourseAccess) {
  return async (request: Request): Promise<boolean> => {
    const courseRuns = courseRunsOfRequest(request);
    for (const courseRun of courseRuns) {
      const { refusal } = await access.standingOf(request.principal, courseRun);
      if (refusal !== null) throw closedTo(refusal);
    }
    return courseRuns.length > 0 || request.principal !== null;
  };
}
