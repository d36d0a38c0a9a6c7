import type { ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Clock, CurrentPrincipal, Endpoint, type Principal, unauthorized } from '@lyceum/platform';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OwnAccount, OwnAccounts } from '../application/own-accounts.ts';
import { accessTokenSeconds } from '../domain/access-claims.ts';
import { toOwnAccount } from './own-account.presenter.ts';
import { SessionCookies } from './session-cookies.ts';

/** Who is signed in. */
@Controller()
export class SessionsController {
  constructor(
    private readonly ownAccounts: OwnAccounts,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
  ) {}

  @Endpoint(identity.findSession)
  async findSession(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.findSession>> {
    const own = await this.ownOf(principal);
    if (!own) return { account: null };
    this.cookies.renewIn(request, reply);
    return { account: toOwnAccount(own) };
  }

  @Endpoint(identity.getMe)
  async getMe(@CurrentPrincipal() principal: Principal): Promise<ResponseOf<typeof identity.getMe>> {
    const own = await this.ownOf(principal);
    if (!own) throw unauthorized();
    return toOwnAccount(own);
  }

  @Endpoint(identity.refreshSession)
  async refreshSession(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.refreshSession>> {
    const own = await this.ownOf(principal);
    if (!own) throw unauthorized();
    this.cookies.renewIn(request, reply);
    await this.cookies.refreshJwt(reply, own.account);
    return { success: true, user_id: own.account.id, ...tokenTimes(this.clock.now()) };
  }

  private async ownOf(principal: Principal | null): Promise<OwnAccount | null> {
    return principal && this.ownAccounts.find(principal.userId);
  }
}

/** When the JWT cookies were made and when they end, as Open edX spells it. */
function tokenTimes(now: Date) {
  const expires = new Date(now.getTime() + accessTokenSeconds * 1000);
  return {
    response_epoch_seconds: now.getTime() / 1000,
    response_http_date: now.toUTCString(),
    expires: expires.toUTCString(),
    expires_epoch_seconds: Math.floor(expires.getTime() / 1000),
  };
}
