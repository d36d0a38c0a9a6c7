import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import {
  type ChannelAct,
  changeRules,
  moveChannel,
  newRelease,
  pauseRelease,
  type Release,
  resumeRelease,
  rollbackTarget,
  whyHeld,
} from '../domain/release.ts';
import type { RolloutRule } from '../domain/rollout.ts';
import { withoutVersions } from '../domain/withdrawal.ts';
import { AppReleaseChanged } from '../events.ts';
import { ReleaseStore } from './ports.ts';
import { SiteChanges } from './site-changes.ts';

interface ChannelMove {
  readonly name: string;
  readonly channel: string;
  readonly to: string;
  readonly act: Exclude<ChannelAct, 'rollback' | 'automatic_rollback'>;
  readonly by: string;
  readonly reason: string;
}

interface WayBack {
  readonly name: string;
  readonly channel: string;
  readonly act: 'rollback' | 'automatic_rollback';
  readonly by: string;
  readonly reason: string;
  /** The version to leave; when the channel has another by now, nothing happens. */
  readonly from: string | null;
  /** Versions that are out of use: no way back leads to them. */
  readonly withdrawn: ReadonlySet<string>;
}

interface Act {
  readonly by: string;
  readonly reason: string;
}

export type ReleaseOutcome<Refusal extends string> =
  | { readonly ok: true; readonly release: Release }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail: string };

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

  move({ name, ...move }: ChannelMove): Promise<ReleaseOutcome<'paused'>> {
    return this.#change(name, (release, at) =>
      unlessHeld(release, move.act, () => moveChannel(release, { ...move, at })),
    );
  }

  setRules(name: string, rules: readonly RolloutRule[], by: string): Promise<ReleaseOutcome<'paused'>> {
    return this.#change(name, (release, at) =>
      unlessHeld(release, 'rules', () => changeRules(release, rules, { by, at, reason: '' })),
    );
  }

  rollBack({ name, channel, from, withdrawn, ...act }: WayBack): Promise<ReleaseOutcome<'nothing_before'>> {
    return this.#change(name, (release, at) => {
      const history = withoutVersions(release.history, withdrawn);
      const to = rollbackTarget({ ...release, history }, channel);
      if (from !== null && release.channels[channel] !== from) return { ok: true, release };
      if (to !== null) return { ok: true, release: moveChannel(release, { channel, to, at, ...act }) };
      const detail = `Channel ${channel} of ${name} had no other good version.`;
      return { ok: false, refusal: 'nothing_before', detail };
    });
  }

  pause(name: string, act: Act): Promise<ReleaseOutcome<never>> {
    return this.#change(name, (release, at) => ({ ok: true, release: pauseRelease(release, { ...act, at }) }));
  }

  resume(name: string, act: Act): Promise<ReleaseOutcome<never>> {
    return this.#change(name, (release, at) => ({ ok: true, release: resumeRelease(release, { ...act, at }) }));
  }

  async #change<Refusal extends string>(
    name: string,
    change: (release: Release, at: Date) => ReleaseOutcome<Refusal>,
  ): Promise<ReleaseOutcome<Refusal>> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = (await this.releases.find(name)) ?? newRelease(name);
      const outcome = change(before, this.clock.now());
      if (!outcome.ok || outcome.release === before || (await this.#save(outcome.release))) return outcome;
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

function unlessHeld(
  release: Release,
  act: Parameters<typeof whyHeld>[1],
  change: () => Release,
): ReleaseOutcome<'paused'> {
  const detail = whyHeld(release, act);
  return detail === null ? { ok: true, release: change() } : { ok: false, refusal: 'paused', detail };
}
