import { Injectable } from '@nestjs/common';
import type { GrantRefusal, OAuthClient } from '../domain/oauth-client.ts';
import type { SignInRefusal } from '../domain/sign-in-refusal.ts';
import { AuthenticateClient } from './authenticate-client.ts';
import { CheckPassword } from './check-password.ts';
import { type IssuedTokens, IssueToken, type TokenOrder } from './issue-token.ts';
import { AccountStore } from './ports.ts';
import { UseRefreshToken } from './use-refresh-token.ts';

export interface TokenRequest {
  readonly grantType: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly username: string;
  readonly password: string;
  readonly refreshToken: string;
  readonly tokenType: 'JWT' | 'Bearer';
  /** Network address it came from. */
  readonly address: string;
}

interface Refused {
  readonly ok: false;
  readonly refusal: GrantRefusal;
}
export type Granted = { readonly ok: true; readonly tokens: IssuedTokens } | Refused;
type Proven = ({ readonly ok: true } & Pick<TokenOrder, 'account' | 'grantType'>) | Refused;

/** The token endpoint of OAuth 2: trades a password, a refresh token or a client's secret for tokens. */
@Injectable()
export class GrantToken {
  constructor(
    private readonly authenticateClient: AuthenticateClient,
    private readonly checkPassword: CheckPassword,
    private readonly useRefreshToken: UseRefreshToken,
    private readonly accounts: AccountStore,
    private readonly issueToken: IssueToken,
  ) {}

  async execute(request: TokenRequest): Promise<Granted> {
    const client = await this.authenticateClient.execute(request.clientId, request.clientSecret);
    if (!client) return refused('invalid_client');
    const proven = await this.prove(request, client);
    if (!proven.ok) return proven;
    const { account, grantType } = proven;
    const order = { account, grantType, clientId: client.id, tokenType: request.tokenType };
    return { ok: true, tokens: await this.issueToken.execute(order) };
  }

  private async prove(request: TokenRequest, client: OAuthClient): Promise<Proven> {
    switch (request.grantType) {
      case 'password':
        return client.mayUsePasswords ? this.byPassword(request) : refused('unauthorized_client');
      case 'refresh_token':
        if (request.refreshToken === '') return refused('invalid_request');
        return this.useRefreshToken.execute(request.refreshToken, client.id);
      case 'client_credentials':
        return this.byClient(client);
      default:
        return refused('unsupported_grant_type');
    }
  }

  private async byPassword({ username, password, address }: TokenRequest): Promise<Proven> {
    const checked = await this.checkPassword.execute({ login: username, password, address });
    return checked.ok
      ? { ok: true, account: checked.account, grantType: 'password' }
      : refused(grantRefusalFor(checked.refusal));
  }

  private async byClient({ secretDigest, accountId }: OAuthClient): Promise<Proven> {
    if (secretDigest === null || accountId === null) return refused('unauthorized_client');
    const account = await this.accounts.find(accountId);
    return account?.isActive ? { ok: true, account, grantType: 'client_credentials' } : refused('unauthorized_client');
  }
}

const refused = (refusal: GrantRefusal): Refused => ({ ok: false, refusal });

/** OAuth knows fewer reasons than the sign-in page. */
function grantRefusalFor({ code }: SignInRefusal): GrantRefusal {
  switch (code) {
    case 'invalid-form':
      return 'invalid_request';
    case 'inactive-user':
      return 'user_not_active';
    case 'forbidden-request':
      return 'forbidden-request';
    default:
      return 'invalid_grant';
  }
}
