import { Clock } from '@lyceum/platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { reasonFor, verdictOn } from '../domain/health/verdict.ts';
import { type Watched, watchedIn } from '../domain/health/watch.ts';
import { HealthStore } from './health-ports.ts';
import { KnownVersions } from './known-versions.ts';
import { ReleaseStore } from './ports.ts';
import { RollBackRelease } from './roll-back-release.ts';

/** Who the history says did it. */
export const automatically = 'the site itself';

const soonMs = 500;
/** After a start, so that it is not in the way of the first pages. */
const afterStartMs = 5_000;
const dayMs = 86_400_000;
/** How far back the version before is known. */
const knownMs = 7 * dayMs;

/** Looks at versions that were given to people lately, and returns to the one before where it was much better. */
@Injectable()
export class WatchReleases implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Federation');
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #looking = new Set<Promise<void>>();
  #afterStart: NodeJS.Timeout | null = null;

  constructor(
    private readonly releases: ReleaseStore,
    private readonly health: HealthStore,
    private readonly versions: KnownVersions,
    private readonly rollBack: RollBackRelease,
    private readonly clock: Clock,
  ) {}

  /** Catches what was reported to a process that ended before it looked. */
  onApplicationBootstrap(): void {
    this.#afterStart = setTimeout(() => this.#look('The apps', this.checkAll()), afterStartMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#afterStart) clearTimeout(this.#afterStart);
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    await Promise.all(this.#looking);
  }

  /** In a moment, once for all that is reported until then. */
  soon(app: string): void {
    if (this.#waiting.has(app)) return;
    const look = () => {
      this.#waiting.delete(app);
      this.#look(app, this.check(app));
    };
    this.#waiting.set(app, setTimeout(look, soonMs).unref());
  }

  async checkAll(): Promise<void> {
    for (const { name } of await this.releases.list()) await this.check(name);
  }

  async check(app: string): Promise<void> {
    const release = await this.releases.find(app);
    for (const watched of release ? watchedIn(release, this.clock.now()) : []) await this.#judge(app, watched);
  }

  #look(what: string, check: Promise<void>): void {
    const looking = check
      .catch((error: unknown) => this.#logger.error(`${what} could not be looked at: ${error}`))
      .finally(() => this.#looking.delete(looking));
    this.#looking.add(looking);
  }

  async #judge(app: string, { channel, version, before, since }: Watched): Promise<void> {
    const [now, then, budgets] = await Promise.all([
      this.health.countsSince(app, version, since),
      this.health.countsSince(app, before, new Date(since.getTime() - knownMs)),
      this.versions.budgetsOf(app, version),
    ]);
    const verdict = verdictOn(now, then, budgets);
    if (!verdict) return;
    const reason = reasonFor(verdict, { before });
    this.#logger.warn(`${app}@${version} is taken back from ${channel}: ${reason}`);
    await this.rollBack.execute({
      name: app,
      channel,
      by: automatically,
      reason,
      isAutomatic: true,
      from: version,
    });
  }
}
