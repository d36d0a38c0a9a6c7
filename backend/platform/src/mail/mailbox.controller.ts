import type { ParamsOf, QueryOf } from '@lyceum/contracts';
import * as platform from '@lyceum/contracts/platform';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal } from '../access/current-principal.ts';
import type { Principal } from '../access/principal.ts';
import { Config } from '../config/config.ts';
import { Endpoint } from '../http/endpoint.ts';
import { isFromHere, isOwnName } from '../http/from-here.ts';
import { closedPagePolicy } from '../http/html-page.ts';
import { notFound } from '../http/problem.ts';
import { LocalMailbox } from './local-mailbox.ts';
import { mailboxPage, mailPage } from './mailbox-page.ts';
import { Mailer } from './mailer.ts';

/** Letters hold ways in (links to new passwords), so nobody else may know that there is a mailbox. */
@Controller()
export class MailboxController {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @Endpoint(platform.listMailbox)
  async list(
    @Query() { q }: QueryOf<typeof platform.listMailbox>,
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const mailbox = this.#mailboxFor(principal, request);
    return asPage(reply, mailboxPage(await mailbox.list(), q));
  }

  @Endpoint(platform.readMail)
  async read(
    @Param() { mailId }: ParamsOf<typeof platform.readMail>,
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const letter = await this.#mailboxFor(principal, request).find(mailId);
    if (!letter) throw notFound();
    return asPage(reply, mailPage(letter));
  }

  #mailboxFor(principal: Principal | null, request: FastifyRequest): LocalMailbox {
    const isTryingOut = this.config.isDemo && isOwnName(new URL(this.config.publicUrl).host) && isFromHere(request);
    if (this.mailer instanceof LocalMailbox && (principal?.isAdmin || isTryingOut)) return this.mailer;
    throw notFound();
  }
}

function asPage(reply: FastifyReply, page: string): string {
  void reply.type('text/html; charset=utf-8').headers({
    'content-security-policy': closedPagePolicy,
    'cache-control': 'no-store',
  });
  return page;
}
