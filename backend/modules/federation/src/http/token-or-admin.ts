import { forbidden, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { PublishAccess } from '../application/publish-access.ts';

interface Caller {
  readonly app: string;
  readonly token: string | undefined;
  readonly principal: Principal | null;
}

/** A team's token counts for its own app only; an admin may do it for any. */
@Injectable()
export class TokenOrAdmin {
  constructor(private readonly access: PublishAccess) {}

  /** By what name the caller acts; throws for who may not. */
  async nameOf({ app, token, principal }: Caller, what: string): Promise<string> {
    const allowed = token ? await this.access.appOf(token) : null;
    if (allowed?.app === app) return `token ${allowed.label}`;
    if (!token && principal?.isAdmin) return principal.username;
    throw forbidden(`This does not allow ${what}.`, 'not_allowed');
  }
}
