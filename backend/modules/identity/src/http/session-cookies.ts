import { Config, readCookies, sessionCookie, writeCookie } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueToken } from '../application/issue-token.ts';
import { accessTokenSeconds } from '../domain/access-claims.ts';
import type { Account } from '../domain/account.ts';
import { idleSeconds } from '../domain/session.ts';

/** Names that Open edX's micro-frontends and apps look for. */
const jwtPayloadCookie = 'edx-jwt-cookie-header-payload';
const jwtSignatureCookie = 'edx-jwt-cookie-signature';
const signedInCookie = 'edxloggedin';
const userInfoCookie = 'edx-user-info';

/**
 * The cookies of a signed-in browser. `sessionid` is what counts; the others tell pages who is signed in, so that they
 * need not ask.
 */
@Injectable()
export class SessionCookies {
  readonly #publicUrl: string;
  readonly #isSecure: boolean;

  constructor(
    config: Config,
    private readonly issueToken: IssueToken,
  ) {
    this.#publicUrl = config.publicUrl;
    this.#isSecure = config.publicUrl.startsWith('https://');
  }

  secretIn(request: FastifyRequest): string | null {
    return readCookies(request.headers.cookie).get(sessionCookie) ?? null;
  }

  async signIn(reply: FastifyReply, account: Account, secret: string): Promise<void> {
    this.#setSession(reply, secret);
    this.#set(reply, signedInCookie, 'true', idleSeconds);
    this.#set(reply, userInfoCookie, JSON.stringify(this.#userInfo(account)), idleSeconds);
    await this.refreshJwt(reply, account);
  }

  /** The browser keeps its session cookie as long as the store keeps the session: from the last use on. */
  renewIn(request: FastifyRequest, reply: FastifyReply): void {
    const secret = request.headers.authorization ? null : this.secretIn(request);
    if (secret !== null) this.#setSession(reply, secret);
  }

  async refreshJwt(reply: FastifyReply, account: Account): Promise<void> {
    const [header, payload, signature = ''] = (await this.issueToken.jwt(account, 'password')).split('.');
    this.#set(reply, jwtPayloadCookie, `${header}.${payload}`, accessTokenSeconds);
    this.#set(reply, jwtSignatureCookie, signature, accessTokenSeconds, { httpOnly: true });
  }

  clear(reply: FastifyReply): void {
    for (const name of [sessionCookie, jwtPayloadCookie, jwtSignatureCookie, signedInCookie, userInfoCookie])
      this.#set(reply, name, '', 0);
  }

  #userInfo({ username, email }: Account) {
    const at = (path: string) => `${this.#publicUrl}${path}`;
    return {
      version: 1,
      username,
      email,
      header_urls: {
        logout: at('/logout'),
        account_settings: at('/account/settings'),
        learner_profile: at(`/account/profile/${username}`),
      },
      user_image_urls: {},
    };
  }

  #setSession(reply: FastifyReply, secret: string): void {
    this.#set(reply, sessionCookie, secret, idleSeconds, { httpOnly: true });
  }

  #set(reply: FastifyReply, name: string, value: string, maxAge: number, { httpOnly = false } = {}): void {
    void reply.header('set-cookie', writeCookie(name, value, { httpOnly, secure: this.#isSecure, maxAge }));
  }
}
