import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account.ts';
import { type TokenRefusal, tokenRefusals } from '../domain/oauth-client.ts';
import { ReadToken } from './read-token.ts';
import { Sessions } from './sessions.ts';

export type SessionOpened =
  | { readonly ok: true; readonly account: Account; readonly sessionSecret: string }
  | { readonly ok: false; readonly refusal: TokenRefusal | 'non_supported_token'; readonly sentence: string };

/** Opens a session for a token that a person's password bought: a service's token must not become a browser session. */
@Injectable()
export class OpenSessionWithToken {
  constructor(
    private readonly readToken: ReadToken,
    private readonly sessions: Sessions,
  ) {}

  async execute(token: string): Promise<SessionOpened> {
    const read = await this.readToken.execute(token);
    if (!read.ok) return { ok: false, refusal: read.refusal, sentence: tokenRefusals[read.refusal] };
    if (read.grantType !== 'password')
      return {
        ok: false,
        refusal: 'non_supported_token',
        sentence: 'Only a token given for a password opens a session.',
      };
    return { ok: true, account: read.account, sessionSecret: await this.sessions.open(read.account.id) };
  }
}
