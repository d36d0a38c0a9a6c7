import { type Principal, Principals, readCookies, sessionCookie } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PageVisitor } from '../application/ports.ts';
import { Previews } from '../application/previews.ts';
import { SessionOverrides } from '../application/session-overrides.ts';

/** Whoever a page is for. */
@Injectable()
export class Visitors {
  constructor(
    private readonly principals: Principals,
    private readonly overrides: SessionOverrides,
    private readonly previews: Previews,
  ) {}

  /** Of a page. Pages are no endpoints, so nobody has asked yet who it is. */
  async opening(request: FastifyRequest): Promise<PageVisitor> {
    const sessionId = sessionIn(request);
    const principal = sessionId === null ? null : await this.principals.identify({ sessionId, authorization: null });
    return this.#visitor(principal, sessionId, courseRunIn(request.url));
  }

  /** Of a page that is open and asks again. */
  asking(request: FastifyRequest, principal: Principal | null): Promise<PageVisitor> {
    return this.#visitor(principal, sessionIn(request), null);
  }

  async #visitor(
    principal: Principal | null,
    sessionId: string | null,
    courseRun: string | null,
  ): Promise<PageVisitor> {
    return {
      username: principal?.username ?? null,
      isStaff: principal?.isStaff ?? false,
      isAdmin: principal?.isAdmin ?? false,
      courseRun,
      overrides: await this.overrides.of(sessionId),
      preview: await this.#previewOf(principal, sessionId),
    };
  }

  /** Only admins try settings; nobody else's pages cost a question. */
  async #previewOf(principal: Principal | null, sessionId: string | null): Promise<PageVisitor['preview']> {
    if (!principal?.isAdmin || sessionId === null) return null;
    return this.previews.of({ sessionId, username: principal.username });
  }
}

export const sessionIn = (request: FastifyRequest): string | null =>
  readCookies(request.headers.cookie).get(sessionCookie) ?? null;

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
