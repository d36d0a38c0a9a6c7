import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type GrantType, refreshGraceSeconds } from '../domain/access-claims.ts';
import type { Account } from '../domain/account.ts';
import { AccountStore, OAuthStore, Secrets } from './ports.ts';

export type RefreshTokenUsed =
  | { readonly ok: true; readonly account: Account; readonly grantType: GrantType }
  | { readonly ok: false; readonly refusal: 'invalid_grant' | 'user_not_active' };

/** Takes a refresh token in payment for the next pair. */
@Injectable()
export class UseRefreshToken {
  constructor(
    private readonly oauth: OAuthStore,
    private readonly accounts: AccountStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute(secret: string, clientId: string): Promise<RefreshTokenUsed> {
    const token = await this.oauth.findToken(this.secrets.digest(secret));
    const now = this.clock.now();
    if (token?.kind !== 'refresh' || token.clientId !== clientId || token.expiresAt <= now)
      return { ok: false, refusal: 'invalid_grant' };
    const account = await this.accounts.find(token.accountId);
    if (!account) return { ok: false, refusal: 'invalid_grant' };
    if (!account.isActive) return { ok: false, refusal: 'user_not_active' };
    await this.oauth.expireToken(token.id, new Date(now.getTime() + refreshGraceSeconds * 1000));
    return { ok: true, account, grantType: token.grantType };
  }
}
