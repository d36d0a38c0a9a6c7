import type { BuildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { type HealthBudgets, usualBudgets } from '../domain/health/verdict.ts';
import type { Release } from '../domain/release.ts';
import { BuildRegistry, ReleaseStore, ShellBuild, WorkspaceBuilds } from './ports.ts';

export const shellName = 'shell';

export interface KnownVersion {
  readonly app: string;
  readonly version: string;
  /** Null for what comes from this checkout. */
  readonly release: Release | null;
}

const remembered = 2_000;

/** Which versions of which apps there are at all: what is told of any other is nothing to keep. */
@Injectable()
export class KnownVersions {
  /** Builds never change and never go, so what was found once is there. */
  readonly #published = new Map<string, BuildRecord>();

  constructor(
    private readonly workspace: WorkspaceBuilds,
    private readonly shell: ShellBuild,
    private readonly registry: BuildRegistry,
    private readonly releases: ReleaseStore,
  ) {}

  /** A version of null is the shell's, as it is served now. */
  async find(app: string, version: string | null): Promise<KnownVersion | null> {
    const wanted = version ?? (app === shellName ? await this.#shellVersion() : null);
    if (wanted === null) return null;
    const isThere = version === null || (await this.#recordOf(app, wanted)) !== null;
    return isThere ? { app, version: wanted, release: await this.releases.find(app) } : null;
  }

  /** What people get who are under no rule. */
  async served(app: string): Promise<KnownVersion | null> {
    const release = await this.releases.find(app);
    const stable = release?.channels['stable'];
    if (stable) return { app, version: stable, release };
    const built = (await this.workspace.list()).find(({ name }) => name === app);
    if (built) return { app, version: built.version, release };
    return this.find(app, null);
  }

  /** What the app promises of itself, and where it is silent, what is usual. */
  async budgetsOf(app: string, version: string): Promise<HealthBudgets> {
    const { errorRate, lcpMs } = (await this.#recordOf(app, version))?.app.budgets ?? {};
    return { ...usualBudgets, errorRate: errorRate ?? usualBudgets.errorRate, lcp: lcpMs ?? usualBudgets.lcp };
  }

  async #recordOf(app: string, version: string): Promise<BuildRecord | null> {
    const key = `${app}@${version}`;
    const known = this.#published.get(key);
    if (known) return known;
    const published = await this.registry.find(app, version);
    if (published) {
      if (this.#published.size >= remembered) this.#published.clear();
      this.#published.set(key, published.record);
      return published.record;
    }
    return (
      (await this.workspace.list()).find((build) => build.name === app && build.version === version)?.record ?? null
    );
  }

  async #shellVersion(): Promise<string | null> {
    return (await this.shell.record())?.version ?? null;
  }
}
