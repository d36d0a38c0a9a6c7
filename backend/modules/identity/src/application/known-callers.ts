import { type Principal, ShortMemories, type ShortMemory } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { Secrets } from './ports.ts';

/**
 * Whose session it was a moment ago: a page asks a dozen things at once. Ending a session and changing an account forget
 * all of it; what another process ends is known here a second later.
 */
@Injectable()
export class KnownCallers {
  private readonly recent: ShortMemory<Principal | null>;

  constructor(
    memories: ShortMemories,
    private readonly secrets: Secrets,
  ) {
    this.recent = memories.create();
  }

  recall(secret: string, identify: () => Promise<Principal | null>): Promise<Principal | null> {
    return this.recent.recall(this.secrets.digest(secret), identify);
  }

  forget(): void {
    this.recent.forget();
  }
}
