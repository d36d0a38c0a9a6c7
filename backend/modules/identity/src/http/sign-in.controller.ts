import type { BodyOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Config, Endpoint } from '@lyceum/platform';
import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Sessions } from '../application/sessions.ts';
import { SignIn } from '../application/sign-in.ts';
import { SessionCookies } from './session-cookies.ts';
import { signInProblem } from './sign-in.presenter.ts';
import { sitePath } from './site-path.ts';

/** The way in and the way out. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly config: Config,
  ) {}

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
    const { publicUrl } = this.config;
    return { success: true, redirect_url: `${publicUrl}${sitePath(next, publicUrl) ?? '/'}` };
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
    if (isOpened(request)) await this.signOut(request, reply);
    void reply.header('location', sitePath(redirect_url ?? next, this.config.publicUrl) ?? '/');
  }

  /** One browser, one session: who signs in again leaves nothing behind. */
  private async endPresent(request: FastifyRequest): Promise<void> {
    const secret = this.cookies.secretIn(request);
    if (secret !== null) await this.sessions.end(secret);
  }
}

/** A picture or frame in a page must not sign its readers out; browsers that do not say count as people who follow a link. */
const isOpened = ({ headers }: FastifyRequest): boolean => (headers['sec-fetch-dest'] ?? 'document') === 'document';
