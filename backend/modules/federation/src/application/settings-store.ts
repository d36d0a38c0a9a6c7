import type { Versioned } from '../domain/versioned.ts';

/** Settings by name: `site`, or `app/{name}`. Values are JSON. */
export abstract class SettingsStore {
  abstract find(id: string): Promise<Versioned<unknown> | null>;
  abstract list(): Promise<ReadonlyMap<string, Versioned<unknown>>>;
  /** False when somebody else changed it since `revision - 1`. */
  abstract save(id: string, setting: Versioned<unknown>): Promise<boolean>;
}
