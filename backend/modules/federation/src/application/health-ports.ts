import type { Counts } from '../domain/health/counts.ts';
import type { Frame } from '../domain/health/error-group.ts';

export interface HourOfVersion {
  readonly app: string;
  readonly version: string;
  /** Where the hour begins; see `countsBegin`. */
  readonly begin: Date;
}

export type ErrorKind = 'load' | 'render' | 'error' | 'rejection';

/** Errors of one version that are one fault. */
export interface ErrorGroup {
  readonly fingerprint: string;
  readonly app: string;
  readonly version: string;
  readonly kind: ErrorKind;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly count: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
}

/** What pages told of each version: added up by the hour, and its errors by their fingerprint. Kept for 30 days. */
export abstract class HealthStore {
  abstract add(hour: HourOfVersion, counts: Counts): Promise<void>;
  /** Adds occurrences seen now. A fault that would be one too many for its version is not kept. */
  abstract addErrors(group: Omit<ErrorGroup, 'firstSeen' | 'lastSeen'>, now: Date): Promise<void>;
  abstract countsSince(app: string, version: string, since: Date): Promise<Counts>;
  /** The most frequent first. */
  abstract errorGroups(app: string, version: string): Promise<readonly ErrorGroup[]>;
  /** Versions that anything is known of, the latest report first. */
  abstract reportedVersions(app: string): Promise<readonly string[]>;
}
