import { type Principal, Principals, readCookies, sessionCookie } from '@lyceum/platform';
import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../application/ports.ts';

/** Whoever opens a page. Pages are no endpoints, so nobody has asked yet who it is. */
export async function visitorOf(request: FastifyRequest, principals: Principals): Promise<Visitor> {
  const sessionId = readCookies(request.headers.cookie).get(sessionCookie) ?? null;
  const principal = sessionId === null ? null : await principals.identify({ sessionId, authorization: null });
  return asVisitor(principal, courseRunIn(request.url));
}

export const asVisitor = (principal: Principal | null, courseRun: string | null): Visitor => ({
  username: principal?.username ?? null,
  isStaff: principal?.isStaff ?? false,
  isAdmin: principal?.isAdmin ?? false,
  courseRun,
});

function courseRunIn(url: string): string | null {
  const path = url.split('?')[0] ?? '';
  const found = /\/(course-v1(?::|%3A)[^/]+)/i.exec(path)?.[1];
  if (!found) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}
