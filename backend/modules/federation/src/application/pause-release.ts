import { Injectable } from '@nestjs/common';
import type { Release } from '../domain/release.ts';
import { ChangeRelease, type ReleaseOutcome } from './change-release.ts';
import { ReleaseStore } from './ports.ts';

interface PauseOrResume {
  readonly name: string;
  readonly by: string;
  readonly reason: string;
}

export type PauseOutcome =
  | { readonly ok: true; readonly release: Release }
  | { readonly ok: false; readonly refusal: 'app_not_found' };

/** Stops a rollout where it is, and lets it go on. */
@Injectable()
export class PauseRelease {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly change: ChangeRelease,
  ) {}

  pause({ name, ...act }: PauseOrResume): Promise<PauseOutcome> {
    return this.#ifReleased(name, () => this.change.pause(name, act));
  }

  resume({ name, ...act }: PauseOrResume): Promise<PauseOutcome> {
    return this.#ifReleased(name, () => this.change.resume(name, act));
  }

  async #ifReleased(name: string, change: () => Promise<ReleaseOutcome<never>>): Promise<PauseOutcome> {
    const isReleased = (await this.releases.find(name)) !== null;
    return isReleased ? change() : { ok: false, refusal: 'app_not_found' };
  }
}
