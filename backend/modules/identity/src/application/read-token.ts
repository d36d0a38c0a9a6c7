import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { GrantType } from '../domain/access-claims.ts';
import type { Account } from '../domain/account.ts';
import type { TokenRefusal } from '../domain/oauth-client.ts';
import { AccessTokens, AccountStore, OAuthStore, Secrets } from './ports.ts';

export type TokenRead =
  | { readonly ok: true; readonly account: Account; readonly grantType: GrantType }
  | { readonly ok: false; readonly refusal: TokenRefusal };

interface Holder {
  readonly ok: true;
  readonly accountId: number;
  readonly grantType: GrantType;
}
type HolderRead = Holder | { readonly ok: false; readonly refusal: TokenRefusal };

/** Says whose access token it is: a JWT by its signature, any other by the store. */
@Injectable()
export class ReadToken {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly oauth: OAuthStore,
    private readonly accounts: AccountStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<TokenRead> {
    const holder = token.split('.').length === 3 ? await this.byJwt(token) : await this.byStore(token);
    if (!holder.ok) return holder;
    const account = await this.accounts.find(holder.accountId);
    if (!account) return { ok: false, refusal: 'token_nonexistent' };
    if (!account.isActive) return { ok: false, refusal: 'user_is_disabled' };
    return { ok: true, account, grantType: holder.grantType };
  }

  private async byJwt(token: string): Promise<HolderRead> {
    const read = await this.tokens.read(token, this.clock.now());
    return read.ok ? { ok: true, accountId: read.claims.user_id, grantType: read.claims.grant_type } : read;
  }

  private async byStore(token: string): Promise<HolderRead> {
    const stored = await this.oauth.findToken(this.secrets.digest(token));
    if (!stored || stored.kind !== 'access') return { ok: false, refusal: 'token_nonexistent' };
    if (stored.expiresAt <= this.clock.now()) return { ok: false, refusal: 'token_expired' };
    return { ok: true, accountId: stored.accountId, grantType: stored.grantType };
  }
}
