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
  /** When a JWT was made; what the store keeps is removed there when it ends early. */
  readonly issuedAt: Date | null;
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
    if (isFromBefore(account, holder.issuedAt)) return { ok: false, refusal: 'token_expired' };
    return { ok: true, account, grantType: holder.grantType };
  }

  private async byJwt(token: string): Promise<HolderRead> {
    const read = await this.tokens.read(token, this.clock.now());
    if (!read.ok) return read;
    const { user_id: accountId, grant_type: grantType, iat } = read.claims;
    return { ok: true, accountId, grantType, issuedAt: new Date(iat * 1000) };
  }

  private async byStore(token: string): Promise<HolderRead> {
    const stored = await this.oauth.findToken(this.secrets.digest(token));
    if (!stored || stored.kind !== 'access') return { ok: false, refusal: 'token_nonexistent' };
    if (stored.expiresAt <= this.clock.now()) return { ok: false, refusal: 'token_expired' };
    return { ok: true, accountId: stored.accountId, grantType: stored.grantType, issuedAt: null };
  }
}

/** A JWT names its moment in whole seconds. */
function isFromBefore({ passwordChangedAt }: Account, issuedAt: Date | null): boolean {
  if (!passwordChangedAt || !issuedAt) return false;
  return issuedAt.getTime() < Math.floor(passwordChangedAt.getTime() / 1000) * 1000;
}
