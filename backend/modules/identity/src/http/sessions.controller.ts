import type { BodyOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Clock, Config, CurrentPrincipal, Endpoint, type Principal, unauthorized } from '@lyceum/platform';
import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnAccounts } from '../application/own-accounts.ts';
import { Sessions } from '../application/sessions.ts';
import { SignIn } from '../application/sign-in.ts';
import { accessTokenSeconds } from '../domain/access-claims.ts';
import { toOwnAccount } from './own-account.presenter.ts';
import { SessionCookies } from './session-cookies.ts';
import { signInProblem } from './sign-in.presenter.ts';
import { sitePath } from './site-path.ts';

@Controller()
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly ownAccounts: OwnAccounts,
    private readonly cookies: SessionCookies,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Endpoint(identity.findSession)
  async findSession(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.findSession>> {
    const own = principal && (await this.ownAccounts.find(principal.userId));
    if (!own) return { account: null };
    const secret = this.cookies.secretIn(request);
    if (secret !== null && !request.headers.authorization) this.cookies.renew(reply, secret);
    return { account: toOwnAccount(own) };
  }

  @Endpoint(identity.getMe)
  async getMe(@CurrentPrincipal() { userId }: Principal): Promise<ResponseOf<typeof identity.getMe>> {
    const own = await this.ownAccounts.find(userId);
    if (!own) throw unauthorized();
    return toOwnAccount(own);
  }

  @Endpoint(identity.signIn)
  async signInWithPassword(
    @Body() { email_or_username, email, password, next }: BodyOf<typeof identity.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.signIn>> {
    const login = email_or_username ?? email ?? '';
    const signedIn = await this.signIn.execute({ login, password, address: request.ip });
    if (!signedIn.ok) throw signInProblem(signedIn.refusal, login);
    await this.endPresent(request);
    await this.cookies.signIn(reply, signedIn.account, signedIn.sessionSecret);
    return { success: true, redirect_url: this.addressAfter(next) };
  }

  @Endpoint(identity.signOut)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endPresent(request);
    this.cookies.clear(reply);
  }

  @Endpoint(identity.followSignOut)
  async followSignOut(
    @Query() { redirect_url, next }: QueryOf<typeof identity.followSignOut>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut(request, reply);
    void reply.header('location', sitePath(redirect_url ?? next, this.config.publicUrl) ?? '/');
  }

  @Endpoint(identity.refreshSession)
  async refreshSession(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.refreshSession>> {
    const own = principal && (await this.ownAccounts.find(principal.userId));
    if (!own) throw unauthorized();
    const secret = this.cookies.secretIn(request);
    if (secret !== null && !request.headers.authorization) this.cookies.renew(reply, secret);
    await this.cookies.refreshJwt(reply, own.account);
    return { success: true, user_id: own.account.id, ...tokenTimes(this.clock.now()) };
  }

  private addressAfter(next: string | undefined): string {
    return `${this.config.publicUrl}${sitePath(next, this.config.publicUrl) ?? '/'}`;
  }

  private async endPresent(request: FastifyRequest): Promise<void> {
    const secret = this.cookies.secretIn(request);
    if (secret !== null) await this.sessions.end(secret);
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
