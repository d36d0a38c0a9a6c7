import { Injectable, Logger } from '@nestjs/common';
import { type Release, versionsToTry } from '../domain/release.ts';
import { anonymous, type Visitor } from '../domain/rollout.ts';
import type { WithdrawalChange } from '../domain/withdrawal.ts';
import { type AppBuild, integrityOf } from './app-build.ts';
import { LastKnown } from './last-known.ts';
import { type BuildFile, BuildRegistry, type PublishedBuild, ReleaseStore, Signing, WorkspaceBuilds } from './ports.ts';
import { WithdrawalStore, whyWithdrawn, withdrawnOf } from './withdrawal-store.ts';

/**
 * The builds that people get. A released app comes from the registry: the version of the visitor's channel, or the last
 * good one before it when that is not genuine or was withdrawn. Other apps come from this checkout.
 */
@Injectable()
export class AppBuilds {
  readonly #logger = new Logger('Federation');
  /** Published builds never change, so neither does whether they are genuine. */
  readonly #judged = new Map<string, AppBuild>();
  readonly #releases = new LastKnown('The releases', () => this.releases.list());
  readonly #withdrawals = new LastKnown('The withdrawals', () => this.withdrawals.list());

  constructor(
    private readonly workspace: WorkspaceBuilds,
    private readonly registry: BuildRegistry,
    private readonly releases: ReleaseStore,
    private readonly signing: Signing,
    private readonly withdrawals: WithdrawalStore,
  ) {}

  async list(visitor: Visitor): Promise<readonly AppBuild[]> {
    const [releases, built, withdrawals] = await Promise.all([
      this.#releases.now(),
      this.workspace.list(),
      this.#withdrawals.now(),
    ]);
    const released = await Promise.all(
      releases.map((release) => this.#buildFor(release, visitor, withdrawnOf(withdrawals, release.name))),
    );
    const builds = new Map(
      [...built, ...released.filter((build) => build !== null)].map((build) => [build.name, build]),
    );
    return [...builds.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Every build that somebody gets: of each channel of a released app, the last good one where a channel's own may not be
   * served, and those of this checkout. An app may be here more than once.
   */
  async inUse(): Promise<readonly AppBuild[]> {
    const [releases, stable, withdrawals] = await Promise.all([
      this.releases.list(),
      this.list(anonymous),
      this.withdrawals.list(),
    ]);
    const others = await Promise.all(
      releases.map(async ({ name, channels }) => {
        const withdrawn = withdrawnOf(withdrawals, name);
        const versions = [...new Set(Object.values(channels))].filter((version) => !withdrawn.has(version));
        return Promise.all(versions.map((version) => this.#judge(name, version)));
      }),
    );
    const ready = [...stable, ...others.flat()].filter((build) => build?.state === 'ready');
    return [...new Map(ready.flatMap((build) => (build ? [[`${build.name}@${build.version}`, build]] : []))).values()];
  }

  /**
   * A file of any build that is kept: pages opened before a release go on with the files they began with. Not of one that
   * was withdrawn: what is dangerous is not run by an open page either.
   */
  async read(file: BuildFile): Promise<Buffer | null> {
    if (await this.#standing(file.name, file.version)) return null;
    return (await this.registry.readFile(file)) ?? this.workspace.read(file);
  }

  /** A published build by its name, whoever gets it; null when there is none. */
  async find(name: string, version: string): Promise<AppBuild | null> {
    const [build, withdrawal] = await Promise.all([this.#judge(name, version), this.#standing(name, version)]);
    return build && unlessWithdrawn(build, withdrawal);
  }

  #standing(name: string, version: string): Promise<WithdrawalChange | null> {
    return this.withdrawals
      .standing(name, version)
      .catch(async () => withdrawnOf(await this.#withdrawals.now(), name).get(version) ?? null);
  }

  async #buildFor(
    release: Release,
    visitor: Visitor,
    withdrawn: ReadonlyMap<string, WithdrawalChange>,
  ): Promise<AppBuild | null> {
    let refused: AppBuild | null = null;
    for (const version of versionsToTry(release, visitor)) {
      const judged = await this.#judge(release.name, version);
      const build = judged && unlessWithdrawn(judged, withdrawn.get(version) ?? null);
      if (build?.state === 'ready') return build;
      refused ??= build;
    }
    return refused;
  }

  async #judge(name: string, version: string): Promise<AppBuild | null> {
    const key = `${name}@${version}`;
    const known = this.#judged.get(key);
    if (known) return known;
    const published = await this.registry.find(name, version);
    if (!published) return null;
    const reason = await this.#faultOf(published);
    const build: AppBuild = {
      name,
      version,
      origin: null,
      record: published.record,
      state: reason === null ? 'ready' : 'refused',
      reason,
    };
    if (reason !== null) this.#logger.error(`${key} is refused: ${reason}`);
    this.#judged.set(key, build);
    return build;
  }

  /** Looked at once in the life of a process; browsers look at every file again. */
  async #faultOf({ name, version, record, signed, signature }: PublishedBuild): Promise<string | null> {
    if (!(await this.signing.isGenuine(signed, signature))) return 'its record is not what this site signed';
    for (const [path, { integrity }] of Object.entries(record.files)) {
      const bytes = await this.registry.readFile({ name, version, path });
      if (!bytes) return `${path} is missing`;
      if (integrityOf(bytes) !== integrity) return `${path} is not the file that was published`;
    }
    return null;
  }
}

function unlessWithdrawn(build: AppBuild, withdrawal: WithdrawalChange | null): AppBuild {
  if (!withdrawal) return build;
  const { name, version } = build;
  return { ...build, state: 'refused', reason: whyWithdrawn({ name, version, ...withdrawal }) };
}
