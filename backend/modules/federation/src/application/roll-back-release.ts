import { Injectable } from '@nestjs/common';
import { type Release, rollbackTarget } from '../domain/release.ts';
import { ChangeRelease } from './change-release.ts';
import { ReleaseStore } from './ports.ts';

interface Rollback {
  readonly name: string;
  readonly channel: string;
  readonly by: string;
  readonly reason: string;
  readonly isAutomatic?: boolean;
}

export type RollBackOutcome =
  | { readonly ok: true; readonly release: Release; readonly version: string }
  | { readonly ok: false; readonly refusal: 'app_not_found' | 'nothing_before' };

/** Takes a channel back to the version it had before. */
@Injectable()
export class RollBackRelease {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly change: ChangeRelease,
  ) {}

  async execute({ name, channel, by, reason, isAutomatic = false }: Rollback): Promise<RollBackOutcome> {
    const release = await this.releases.find(name);
    if (!release) return { ok: false, refusal: 'app_not_found' };
    const version = rollbackTarget(release, channel);
    if (version === null) return { ok: false, refusal: 'nothing_before' };
    const act = isAutomatic ? 'automatic_rollback' : 'rollback';
    const moved = await this.change.move({ name, channel, to: version, act, by, reason });
    return { ok: true, release: moved, version };
  }
}
