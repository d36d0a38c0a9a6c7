import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OAuthStore } from '../application/ports.ts';
import type { OAuthClient, StoredToken } from '../domain/oauth-client.ts';
import {
  identityOAuthClients,
  identityTokens,
  type OAuthClientDocument,
  type TokenDocument,
} from './identity.schemas.ts';

@Injectable()
export class MongoOAuthStore extends OAuthStore {
  constructor(private readonly models: Models) {
    super();
  }

  async findClient(id: string): Promise<OAuthClient | null> {
    const found = await this.models.of(identityOAuthClients).findById(id).lean<OAuthClientDocument>();
    if (!found) return null;
    const { _id, ...client } = found;
    return { id: _id, ...client };
  }

  async saveClient({ id, ...client }: OAuthClient): Promise<void> {
    await this.models.of(identityOAuthClients).updateOne({ _id: id }, { $set: client }, { upsert: true });
  }

  async addToken({ id, ...token }: StoredToken): Promise<void> {
    await this.tokens.insertMany([{ _id: id, ...token }]);
  }

  async findToken(id: string): Promise<StoredToken | null> {
    const found = await this.tokens.findById(id).lean<TokenDocument>();
    if (!found) return null;
    const { _id, ...token } = found;
    return { id: _id, ...token };
  }

  /** Only ever earlier: a token that was used and then revoked does not come back. */
  async expireToken(id: string, at: Date): Promise<void> {
    await this.tokens.updateOne({ _id: id, expiresAt: { $gt: at } }, { $set: { expiresAt: at } });
  }

  async removeTokensOf(accountId: number): Promise<void> {
    await this.tokens.deleteMany({ accountId });
  }

  private get tokens() {
    return this.models.of(identityTokens);
  }
}
