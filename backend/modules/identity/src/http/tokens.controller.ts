import type { BodyOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Endpoint, Problem, unauthorized } from '@lyceum/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GrantToken } from '../application/grant-token.ts';
import { OpenSessionWithToken } from '../application/open-session-with-token.ts';
import { AccessTokens } from '../application/ports.ts';
import { RevokeToken } from '../application/revoke-token.ts';
import { credentialsIn, grantProblem } from './grant.presenter.ts';
import { SessionCookies } from './session-cookies.ts';

/** The scopes every token has; the apps only store them. */
const scope = 'read write profile email';

@Controller()
export class TokensController {
  constructor(
    private readonly grantToken: GrantToken,
    private readonly revokeToken: RevokeToken,
    private readonly openSession: OpenSessionWithToken,
    private readonly tokens: AccessTokens,
    private readonly cookies: SessionCookies,
  ) {}

  @Endpoint(identity.issueToken)
  async issue(
    @Body() body: BodyOf<typeof identity.issueToken>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.issueToken>> {
    const granted = await this.grantToken.execute({
      ...credentialsIn(request.headers.authorization, body),
      grantType: body.grant_type,
      username: body.username ?? '',
      password: body.password ?? '',
      refreshToken: body.refresh_token ?? '',
      tokenType: body.token_type.toUpperCase() === 'JWT' ? 'JWT' : 'Bearer',
      address: request.ip,
    });
    if (!granted.ok) throw grantProblem(granted.refusal);
    const { accessToken, tokenType, expiresInSeconds, refreshToken } = granted.tokens;
    void reply.header('cache-control', 'no-store');
    return {
      access_token: accessToken,
      token_type: tokenType,
      expires_in: expiresInSeconds,
      scope,
      ...(refreshToken !== null && { refresh_token: refreshToken }),
    };
  }

  @Endpoint(identity.revokeToken)
  async revoke(@Body() { token }: BodyOf<typeof identity.revokeToken>): Promise<void> {
    await this.revokeToken.execute(token);
  }

  @Endpoint(identity.openSessionWithToken)
  async openSessionWithToken(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = /^(?:JWT|Bearer)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw unauthorized();
    const opened = await this.openSession.execute(token);
    if (!opened.ok) throw new Problem({ status: 401, code: opened.refusal, detail: opened.sentence });
    await this.cookies.signIn(reply, opened.account, opened.sessionSecret);
  }

  @Endpoint(identity.getSigningKeys)
  async getSigningKeys(): Promise<ResponseOf<typeof identity.getSigningKeys>> {
    return { keys: [...(await this.tokens.publicKeys())] };
  }
}
