import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type PublishToken, PublishTokens } from './ports.ts';

const tokenForm = /^lyceum_mfe_[A-Za-z0-9_-]{43}$/;

/** Who may publish which app by token. A token is shown once, kept as its digest, and good until it is revoked. */
@Injectable()
export class PublishAccess {
  constructor(
    private readonly tokens: PublishTokens,
    private readonly clock: Clock,
  ) {}

  async issue({ app, label, by }: { app: string; label: string; by: string }): Promise<string> {
    const token = `lyceum_mfe_${randomBytes(32).toString('base64url')}`;
    const createdAt = this.clock.now();
    const digest = digestOf(token);
    await this.tokens.add({ digest, app, label, createdBy: by, createdAt, lastUsedAt: null, revokedAt: null });
    return token;
  }

  /** The app a token is for and what it is called; null for one that is not good. */
  async appOf(token: string): Promise<{ readonly app: string; readonly label: string } | null> {
    if (!tokenForm.test(token)) return null;
    const known = await this.tokens.findByDigest(digestOf(token));
    if (!known || known.revokedAt !== null) return null;
    await this.tokens.markUsed(known.digest, this.clock.now());
    return { app: known.app, label: known.label };
  }

  list(app: string): Promise<readonly PublishToken[]> {
    return this.tokens.list(app);
  }

  revoke(digest: string): Promise<void> {
    return this.tokens.revoke(digest, this.clock.now());
  }
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
