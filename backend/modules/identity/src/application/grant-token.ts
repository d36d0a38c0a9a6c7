import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { refreshGraceSeconds } from '../domain/access-claims.ts';
import type { GrantRefusal, OAuthClient } from '../domain/oauth-client.ts';
import { CheckPassword } from './check-password.ts';
import { type IssuedTokens, IssueToken, type TokenOrder } from './issue-token.ts';
import { AccountStore, OAuthStore, Secrets } from './ports.ts';

export interface TokenRequest {
  readonly grantType: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly username: string;
  readonly password: string;
  readonly refreshToken: string;
  readonly tokenType: 'JWT' | 'Bearer';
  readonly address: string;
}

export type Granted =
  | { readonly ok: true; readonly tokens: IssuedTokens }
  | { readonly ok: false; readonly refusal: GrantRefusal };

type Proven =
  | { readonly ok: true; readonly order: TokenOrder }
  | { readonly ok: false; readonly refusal: GrantRefusal };

/** The token endpoint of OAuth 2: trades a password, a refresh token or a client's secret for tokens. */
@Injectable()
export class GrantToken {
  constructor(
    private readonly oauth: OAuthStore,
    private readonly accounts: AccountStore,
    private readonly checkPassword: CheckPassword,
    private readonly issueToken: IssueToken,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute(request: TokenRequest): Promise<Granted> {
    const client = await this.clientOf(request);
    if (!client) return { ok: false, refusal: 'invalid_client' };
    const proven = await this.prove(request, client);
    return proven.ok ? { ok: true, tokens: await this.issueToken.execute(proven.order) } : proven;
  }

  private prove(request: TokenRequest, client: OAuthClient): Promise<Proven> | Proven {
    switch (request.grantType) {
      case 'password':
        return this.byPassword(request, client);
      case 'refresh_token':
        return this.byRefreshToken(request, client);
      case 'client_credentials':
        return this.byClient(request, client);
      default:
        return refused('unsupported_grant_type');
    }
  }

  private async byPassword(
    { username, password, address, tokenType }: TokenRequest,
    client: OAuthClient,
  ): Promise<Proven> {
    if (!client.mayUsePasswords) return refused('unauthorized_client');
    const checked = await this.checkPassword.execute({ login: username, password, address });
    if (checked.ok) return proven({ account: checked.account, clientId: client.id, grantType: 'password', tokenType });
    switch (checked.refusal.code) {
      case 'invalid-form':
        return refused('invalid_request');
      case 'inactive-user':
        return refused('user_not_active');
      case 'forbidden-request':
        return refused('forbidden-request');
      default:
        return refused('invalid_grant');
    }
  }

  private async byRefreshToken({ refreshToken, tokenType }: TokenRequest, client: OAuthClient): Promise<Proven> {
    if (refreshToken === '') return refused('invalid_request');
    const token = await this.oauth.findToken(this.secrets.digest(refreshToken));
    const now = this.clock.now();
    if (!token || token.kind !== 'refresh' || token.clientId !== client.id || token.expiresAt <= now)
      return refused('invalid_grant');
    const account = await this.accounts.find(token.accountId);
    if (!account) return refused('invalid_grant');
    if (!account.isActive) return refused('user_not_active');
    await this.oauth.expireToken(token.id, new Date(now.getTime() + refreshGraceSeconds * 1000));
    return proven({ account, clientId: client.id, grantType: token.grantType, tokenType });
  }

  private async byClient({ tokenType }: TokenRequest, client: OAuthClient): Promise<Proven> {
    if (client.secretDigest === null || client.accountId === null) return refused('unauthorized_client');
    const account = await this.accounts.find(client.accountId);
    if (!account?.isActive) return refused('unauthorized_client');
    return proven({ account, clientId: client.id, grantType: 'client_credentials', tokenType });
  }

  private async clientOf({ clientId, clientSecret }: TokenRequest): Promise<OAuthClient | null> {
    const client = await this.oauth.findClient(clientId);
    if (!client || client.secretDigest === null) return client;
    return clientSecret !== null && this.secrets.digest(clientSecret) === client.secretDigest ? client : null;
  }
}

const refused = (refusal: GrantRefusal) => ({ ok: false, refusal }) as const;
const proven = (order: TokenOrder) => ({ ok: true, order }) as const;
