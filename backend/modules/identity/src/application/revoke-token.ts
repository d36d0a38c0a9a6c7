import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OAuthStore, Secrets } from './ports.ts';

/** Ends a stored token. A JWT cannot be called back; it dies within the hour. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly oauth: OAuthStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  execute(token: string): Promise<void> {
    return this.oauth.expireToken(this.secrets.digest(token), this.clock.now());
  }
}
