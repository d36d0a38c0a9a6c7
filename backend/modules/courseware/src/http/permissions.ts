import { type CourseRunKey, courseRunOf, isCourseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import type { PermissionRequest, Principal } from '@lyceum/platform';
import { closedTo } from '../application/closed-to.ts';
import type { CourseAccess } from '../application/ports.ts';

type Request = PermissionRequest<Principal | null>;

/** The course run that a request is about, from its path, query or body. */
export function courseRunOfRequest({ params, query, body }: Request): CourseRunKey | null {
  const sent = typeof body === 'object' && body !== null ? new Map<string, unknown>(Object.entries(body)) : new Map();
  const candidates = [params['courseRunKey'], query['course_id'], sent.get('course_key'), sent.get('course_id')];
  for (const candidate of candidates) if (typeof candidate === 'string' && isCourseRunKey(candidate)) return candidate;
  const block = params['usageKey'];
  return typeof block === 'string' && isUsageKey(block) && block.startsWith('block-v1:')
    ? courseRunOf(usageKey(block))
    : null;
}

/** Lets those pass who may open the course run, and tells the others why not. */
export function mayLearn(access: CourseAccess) {
  return async (request: Request): Promise<boolean> => {
    const courseRun = courseRunOfRequest(request);
    if (courseRun === null) return request.principal !== null;
    const { refusal } = await access.standingOf(request.principal, courseRun);
    if (refusal !== null) throw closedTo(refusal);
    return true;
  };
}
