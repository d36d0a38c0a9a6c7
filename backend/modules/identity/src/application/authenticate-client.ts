import { Injectable } from '@nestjs/common';
import type { OAuthClient } from '../domain/oauth-client.ts';
import { OAuthStore, Secrets } from './ports.ts';

/** Says which application asks for a token. A public one is believed by its name: it has no secret to show. */
@Injectable()
export class AuthenticateClient {
  constructor(
    private readonly oauth: OAuthStore,
    private readonly secrets: Secrets,
  ) {}

  async execute(clientId: string, clientSecret: string | null): Promise<OAuthClient | null> {
    const client = await this.oauth.findClient(clientId);
    if (!client || client.secretDigest === null) return client;
    return clientSecret !== null && this.secrets.digest(clientSecret) === client.secretDigest ? client : null;
  }
}
