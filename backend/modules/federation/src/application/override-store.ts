import type { Override } from '../domain/override.ts';

export abstract class OverrideStore {
  abstract find(id: string): Promise<Override | null>;
  /** Those that a session has now. */
  abstract listLive(now: Date): Promise<readonly Override[]>;
  /** Not ended and not expired, newest first. */
  abstract listActive(now: Date): Promise<readonly Override[]>;
  /** Ended before their time or by it, the last ones first. */
  abstract listEnded(now: Date): Promise<readonly Override[]>;
  abstract add(override: Override): Promise<void>;
  abstract save(override: Override): Promise<void>;
}
