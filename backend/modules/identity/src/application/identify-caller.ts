import { type Credentials, type Principal, type PrincipalSource, Problem } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { tokenRefusals } from '../domain/oauth-client.ts';
import { KnownCallers } from './known-callers.ts';
import { AccountStore } from './ports.ts';
import { ReadToken } from './read-token.ts';
import { Sessions } from './sessions.ts';

/** Tells the platform who a request is from. */
@Injectable()
export class IdentifyCaller implements PrincipalSource {
  constructor(
    private readonly sessions: Sessions,
    private readonly readToken: ReadToken,
    private readonly accounts: AccountStore,
    private readonly known: KnownCallers,
  ) {}

  async principalOf({ sessionId, authorization }: Credentials): Promise<Principal | null> {
    const token = authorization === null ? null : tokenIn(authorization);
    if (token !== null) return this.byToken(token);
    return sessionId === null ? null : this.known.recall(sessionId, () => this.bySession(sessionId));
  }

  /** A token that does not count ends the request: the apps read from the answer whether to refresh or to sign in. */
  private async byToken(token: string): Promise<Principal> {
    const read = await this.readToken.execute(token);
    if (read.ok) return principalOf(read.account);
    throw new Problem({
      status: 401,
      code: read.refusal,
      detail: tokenRefusals[read.refusal],
      headers: { 'www-authenticate': 'JWT realm="api"' },
    });
  }

  private async bySession(secret: string): Promise<Principal | null> {
    const accountId = await this.sessions.accountIdOf(secret);
    const account = accountId === null ? null : await this.accounts.find(accountId);
    return account?.isActive ? principalOf(account) : null;
  }
}

const tokenIn = (authorization: string): string | null => /^(?:JWT|Bearer)\s+(\S+)$/i.exec(authorization)?.[1] ?? null;

const principalOf = ({ id, username, isAdmin, isStaff }: Account): Principal => ({
  userId: id,
  username,
  isAdmin,
  isStaff,
});
