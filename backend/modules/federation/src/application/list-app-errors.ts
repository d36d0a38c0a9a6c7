import { Injectable } from '@nestjs/common';
import { type ErrorGroup, HealthStore } from './health-ports.ts';
import { type ResolvedFrame, ResolveFrames } from './resolve-frames.ts';

export interface ResolvedErrorGroup extends ErrorGroup {
  readonly frames: readonly ResolvedFrame[];
}

/** The errors of a version, their places led back to the sources. */
@Injectable()
export class ListAppErrors {
  constructor(
    private readonly health: HealthStore,
    private readonly resolve: ResolveFrames,
  ) {}

  async execute(app: string, version: string): Promise<readonly ResolvedErrorGroup[]> {
    const groups = await this.health.errorGroups(app, version);
    return Promise.all(groups.map(async (group) => ({ ...group, frames: await this.resolve.execute(group.frames) })));
  }
}
