import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.ts';
import { csrfCookie, readCookies, sessionCookie } from './cookies.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A password of HTTP's own (`Basic`) is none: browsers send it by themselves. */
const showsToken = /^(?:JWT|Bearer)\s/i;
const token = /^[A-Za-z0-9_-]{16,128}$/;

export const isSafe = ({ method }: Pick<FastifyRequest, 'method'>): boolean => safeMethods.has(method);

/** A fresh token for the `csrftoken` cookie and the `X-CSRFToken` header. */
export function newCsrfToken(): string {
  return randomBytes(24).toString('base64url');
}

/** The token this browser already has, if it is one of ours by its looks. */
export function csrfTokenOf(request: FastifyRequest): string | null {
  const found = readCookies(request.headers.cookie).get(csrfCookie);
  return found !== undefined && token.test(found) ? found : null;
}

/**
 * Throws when an unsafe request may have been made by another site in the visitor's name: the header must repeat the
 * cookie that only our pages can read. A client that shows a token in `Authorization`, or has no cookie of ours at all
 * (an app), cannot be tricked that way; for the latter the browser's own word on where the request began must agree.
 */
export function refuseForgedRequest(request: FastifyRequest): void {
  if (isSafe(request) || showsToken.test(request.headers.authorization ?? '')) return;
  const cookies = readCookies(request.headers.cookie);
  if (!cookies.has(sessionCookie) && !cookies.has(csrfCookie)) return refuseOtherOrigin(request);
  const cookie = csrfTokenOf(request);
  const header = request.headers['x-csrftoken'];
  if (cookie === null || typeof header !== 'string' || !isSame(cookie, header)) throw forged();
}

function refuseOtherOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site === 'cross-site' || site === 'same-site') throw forged();
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)) throw forged();
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function forged(): Problem {
  return new Problem({
    status: 403,
    code: 'csrf_failed',
    detail: 'CSRF Failed: CSRF token missing or incorrect. Ask /csrf/api/v1/token and send it as X-CSRFToken.',
  });
}
