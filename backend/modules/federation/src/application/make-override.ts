import { randomBytes } from 'node:crypto';
import type { AppRecord } from '@lyceum/contracts/federation';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Override, OverrideTarget } from '../domain/override.ts';
import { anonymous } from '../domain/rollout.ts';
import { AppBuilds } from './app-builds.ts';
import { ChangeOverride } from './change-override.ts';
import { OverrideLinks } from './override-links.ts';

export interface OverrideToMake {
  readonly app: string;
  readonly username: string;
  readonly target: OverrideTarget;
  /** What a laptop says its build declares; the served build's word counts when it says nothing. */
  readonly declares: AppRecord | null;
  readonly hours: number;
  readonly allowsWrites: boolean;
  /** Null for the app's first page. */
  readonly path: string | null;
  readonly by: string;
}

export type MakeOverrideOutcome =
  | { readonly ok: true; readonly override: Override; readonly link: string }
  | { readonly ok: false; readonly refusal: 'version_not_found' | 'app_not_found' };

/** Gives one person the sight of another build, by a link that is good for some hours. */
@Injectable()
export class MakeOverride {
  constructor(
    private readonly builds: AppBuilds,
    private readonly links: OverrideLinks,
    private readonly change: ChangeOverride,
    private readonly clock: Clock,
  ) {}

  async execute({ hours, by, declares, path, ...wanted }: OverrideToMake): Promise<MakeOverrideOutcome> {
    const record = declares ?? (await this.#recordOf(wanted.app, wanted.target));
    if (!record)
      return { ok: false, refusal: wanted.target.kind === 'registry' ? 'version_not_found' : 'app_not_found' };
    const at = this.clock.now();
    const override: Override = {
      ...wanted,
      id: randomBytes(16).toString('base64url'),
      declares: declares && JSON.stringify(declares),
      path: path ?? firstPath(record),
      expiresAt: new Date(at.getTime() + hours * 3_600_000),
      state: 'made',
      session: null,
      history: [{ act: 'made', by, at }],
    };
    await this.change.add(override);
    return { ok: true, override, link: `/override/${await this.links.write(override)}` };
  }

  async #recordOf(app: string, target: OverrideTarget): Promise<AppRecord | null> {
    if (target.kind === 'registry') return (await this.builds.find(app, target.version))?.record.app ?? null;
    const served = await this.builds.list(anonymous);
    return served.find(({ name }) => name === app)?.record.app ?? null;
  }
}

/** The first page that needs no more than its address, else an example of one; from the start page one finds the others. */
function firstPath({ routes }: AppRecord): string {
  const plain = routes.map(({ path }) => path.replace(/\/\*$/, '')).find((path) => !path.includes(':'));
  return plain || routes.flatMap(({ example }) => example ?? [])[0] || '/';
}
