import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { changeRules, moveChannel, newRelease, type Release, type ReleaseAct } from '../domain/release.ts';
import type { RolloutRule } from '../domain/rollout.ts';
import { AppReleaseChanged } from '../events.ts';
import { ReleaseStore } from './ports.ts';
import { SiteChanges } from './site-changes.ts';

interface ChannelMove {
  readonly name: string;
  readonly channel: string;
  readonly to: string;
  readonly act: Exclude<ReleaseAct, 'rules'>;
  readonly by: string;
  readonly reason: string;
}

const tries = 5;

/** Changes a release and tells it. Two changes at the same moment both count, one after the other. */
@Injectable()
export class ChangeRelease {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly changes: SiteChanges,
  ) {}

  move({ name, ...move }: ChannelMove): Promise<Release> {
    return this.#change(name, (release) => moveChannel(release, { ...move, at: this.clock.now() }));
  }

  setRules(name: string, rules: readonly RolloutRule[], by: string): Promise<Release> {
    return this.#change(name, (release) => changeRules(release, rules, { by, at: this.clock.now(), reason: '' }));
  }

  async #change(name: string, change: (release: Release) => Release): Promise<Release> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const next = change((await this.releases.find(name)) ?? newRelease(name));
      if (await this.#save(next)) return next;
    }
    throw new Error(`The release of ${name} is being changed by others all the time; try again`);
  }

  #save(release: Release): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      if (!(await this.releases.save(release))) return false;
      await this.changes.note();
      const last = release.history.at(-1);
      if (last) {
        const { act, channel, from, to, by, reason } = last;
        await this.events.add(
          AppReleaseChanged,
          { app: release.name, act, channel, from, to, by, reason },
          { orderKey: release.name },
        );
      }
      return true;
    });
  }
}
