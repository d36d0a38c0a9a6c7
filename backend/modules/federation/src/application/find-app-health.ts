import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Comparison, compared } from '../domain/health/comparison.ts';
import { type Counts, noCounts } from '../domain/health/counts.ts';
import { type Watched, watchedIn } from '../domain/health/watch.ts';
import type { Release } from '../domain/release.ts';
import { stable } from '../domain/rollout.ts';
import { HealthStore } from './health-ports.ts';
import { KnownVersions } from './known-versions.ts';

interface Question {
  readonly app: string;
  /** What people get now, when left out. */
  readonly version?: string | undefined;
  readonly before?: string | undefined;
}

export interface VersionHealth {
  readonly version: string;
  readonly counts: Counts;
}

export interface AppHealth {
  readonly app: string;
  readonly now: VersionHealth | null;
  readonly before: VersionHealth | null;
  readonly comparisons: readonly Comparison[];
  readonly versions: readonly string[];
  readonly watched: readonly Watched[];
}

const shownMs = 7 * 86_400_000;

/** How a version does beside another one: by default what people get, and what they got before it. */
@Injectable()
export class FindAppHealth {
  constructor(
    private readonly health: HealthStore,
    private readonly versions: KnownVersions,
    private readonly clock: Clock,
  ) {}

  /** Null when there is no such app. */
  async execute(question: Question): Promise<AppHealth | null> {
    const { app } = question;
    const [served, reported] = await Promise.all([this.versions.served(app), this.health.reportedVersions(app)]);
    const version = question.version ?? served?.version;
    if (!version) return null;
    const release = served?.release ?? null;
    const before = question.before ?? versionBefore(release, version) ?? reported.find((one) => one !== version);
    const [now, then, budgets] = await Promise.all([
      this.#countsOf(app, version),
      before ? this.#countsOf(app, before) : noCounts,
      this.versions.budgetsOf(app, version),
    ]);
    return {
      app,
      now: reported.includes(version) ? { version, counts: now } : null,
      before: before && reported.includes(before) ? { version: before, counts: then } : null,
      comparisons: compared(now, then, budgets),
      versions: reported,
      watched: release ? watchedIn(release, this.clock.now()) : [],
    };
  }

  #countsOf(app: string, version: string): Promise<Counts> {
    return this.health.countsSince(app, version, new Date(this.clock.now().getTime() - shownMs));
  }
}

/** What people had before, be it good or bad: after a return, the version that was returned from. */
const versionBefore = (release: Release | null, version: string): string | null | undefined =>
  release?.history.findLast(({ channel, to, from }) => channel === stable && to === version && from !== version)?.from;
