import type { ParamsOf } from '@lyceum/contracts';
import type { OverrideRefusal } from '@lyceum/contracts/federation';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal, Problem, unauthorized } from '@lyceum/platform';
import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenOverride } from '../application/open-override.ts';
import { WritePage } from '../application/write-page.ts';
import { openingRefusals } from './override.presenter.ts';
import { sessionIn, Visitors } from './visitors.ts';

/** The address of override links: leads to the app, or says in words why not. */
@Controller()
export class OverrideLinksController {
  constructor(
    private readonly openOverride: OpenOverride,
    private readonly writePage: WritePage,
    private readonly visitors: Visitors,
  ) {}

  @Endpoint(federation.openOverride)
  async open(
    @Param() { link }: ParamsOf<typeof federation.openOverride>,
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const sessionId = sessionIn(request);
    if (!principal || sessionId === null) return signInFirst(request, reply);
    if (!isOpened(request)) return this.#refuse('not_opened_here', request, reply);
    const outcome = await this.openOverride.execute({ link, username: principal.username, sessionId });
    if (!outcome.ok) return this.#refuse(outcome.refusal, request, reply);
    void reply.header('location', outcome.path);
    return undefined;
  }

  async #refuse(code: OverrideRefusal, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { status, detail } = openingRefusals[code];
    const visitor = await this.visitors.opening(request);
    const page = wantsPage(request) ? await this.writePage.execute(pathOf(request), visitor, code) : null;
    if (!page) throw new Problem({ status, code, detail });
    void reply.status(status).headers(page.headers);
    return page.html;
  }
}

/** Other sites' pictures and scripts open nothing; browsers that do not say count as people who follow a link. */
const isOpened = ({ headers }: FastifyRequest): boolean => (headers['sec-fetch-dest'] ?? 'document') === 'document';

const wantsPage = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/html');

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '/';

function signInFirst(request: FastifyRequest, reply: FastifyReply): undefined {
  if (!wantsPage(request)) throw unauthorized();
  void reply.header('location', `/login?next=${encodeURIComponent(pathOf(request))}`);
  return undefined;
}
