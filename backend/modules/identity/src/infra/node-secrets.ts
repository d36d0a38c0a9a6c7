import { createHash, randomBytes } from 'node:crypto';
import { Secrets } from '../application/ports.ts';

/** A plain digest is enough: 256 random bits cannot be guessed, so there is nothing to slow down. */
export class NodeSecrets extends Secrets {
  create(): string {
    return randomBytes(32).toString('base64url');
  }

  digest(secret: string): string {
    return createHash('sha256').update(secret).digest('base64url');
  }
}
