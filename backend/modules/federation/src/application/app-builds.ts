import { Injectable, Logger } from '@nestjs/common';
import { type Release, versionsToTry } from '../domain/release.ts';
import type { Visitor } from '../domain/rollout.ts';
import { type AppBuild, integrityOf } from './app-build.ts';
import { type BuildFile, BuildRegistry, type PublishedBuild, ReleaseStore, Signing, WorkspaceBuilds } from './ports.ts';

/**
 * The builds that people get. A released app comes from the registry: the version of the visitor's channel, or the last
 * good one before it when that is not genuine. Other apps come from this checkout.
 */
@Injectable()
export class AppBuilds {
  readonly #logger = new Logger('Federation');
  /** Published builds never change, so neither does whether they are genuine. */
  readonly #judged = new Map<string, AppBuild>();

  constructor(
    private readonly workspace: WorkspaceBuilds,
    private readonly registry: BuildRegistry,
    private readonly releases: ReleaseStore,
    private readonly signing: Signing,
  ) {}

  async list(visitor: Visitor): Promise<readonly AppBuild[]> {
    const [releases, built] = await Promise.all([this.releases.list(), this.workspace.list()]);
    const released = await Promise.all(releases.map((release) => this.#buildFor(release, visitor)));
    const builds = new Map(
      [...built, ...released.filter((build) => build !== null)].map((build) => [build.name, build]),
    );
    return [...builds.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** A file of any build that is kept: pages opened before a release go on with the files they began with. */
  async read(file: BuildFile): Promise<Buffer | null> {
    return (await this.registry.readFile(file)) ?? this.workspace.read(file);
  }

  /** A published build by its name, whoever gets it; null when there is none. */
  find(name: string, version: string): Promise<AppBuild | null> {
    return this.#judge(name, version);
  }

  async #buildFor(release: Release, visitor: Visitor): Promise<AppBuild | null> {
    const versions = versionsToTry(release, visitor);
    let refused: AppBuild | null = null;
    for (const version of versions) {
      const build = await this.#judge(release.name, version);
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
