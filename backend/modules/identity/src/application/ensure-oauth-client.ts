import { Injectable } from '@nestjs/common';
import type { OAuthClient } from '../domain/oauth-client.ts';
import { OAuthStore, Secrets } from './ports.ts';

/** An application that asks for tokens; without a secret it is a public one, such as a mobile app. */
export interface ClientToEnsure extends Omit<OAuthClient, 'secretDigest'> {
  readonly secret: string | null;
}

/** Makes or replaces an application that asks for tokens. */
@Injectable()
export class EnsureOAuthClient {
  constructor(
    private readonly oauth: OAuthStore,
    private readonly secrets: Secrets,
  ) {}

  execute({ secret, ...client }: ClientToEnsure): Promise<void> {
    return this.oauth.saveClient({ ...client, secretDigest: secret === null ? null : this.secrets.digest(secret) });
  }
}
