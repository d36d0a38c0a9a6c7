import { Clock, Config } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { accessTokenSeconds, claimsOf, type GrantType, refreshTokenSeconds } from '../domain/access-claims.ts';
import type { Account } from '../domain/account.ts';
import { AccessTokens, OAuthStore, Secrets } from './ports.ts';

export interface IssuedTokens {
  readonly accessToken: string;
  readonly tokenType: 'JWT' | 'Bearer';
  readonly expiresInSeconds: number;
  readonly refreshToken: string | null;
}

export interface TokenOrder {
  readonly account: Account;
  readonly clientId: string;
  readonly grantType: GrantType;
  readonly tokenType: 'JWT' | 'Bearer';
}

/** Makes tokens for somebody who has proved who they are. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly oauth: OAuthStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async execute(order: TokenOrder): Promise<IssuedTokens> {
    const isPersons = order.grantType === 'password';
    return {
      accessToken:
        order.tokenType === 'JWT' ? await this.jwt(order.account, order.grantType) : await this.store(order, 'access'),
      tokenType: order.tokenType,
      expiresInSeconds: accessTokenSeconds,
      refreshToken: isPersons ? await this.store(order, 'refresh') : null,
    };
  }

  jwt(account: Account, grantType: GrantType): Promise<string> {
    return this.tokens.sign(
      claimsOf(account, { issuer: `${this.config.publicUrl}/oauth2`, grantType, now: this.clock.now() }),
    );
  }

  private async store({ account, clientId, grantType }: TokenOrder, kind: 'refresh' | 'access'): Promise<string> {
    const secret = this.secrets.create();
    const seconds = kind === 'refresh' ? refreshTokenSeconds : accessTokenSeconds;
    const expiresAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.oauth.addToken({
      id: this.secrets.digest(secret),
      kind,
      clientId,
      accountId: account.id,
      grantType,
      expiresAt,
    });
    return secret;
  }
}
