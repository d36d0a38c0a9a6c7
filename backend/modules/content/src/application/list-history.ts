import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type Commit, History, RefStore } from './ports.ts';

export interface HistoryQuestion {
  readonly context: ContextKey;
  /** Only commits below this number; null from the newest on. */
  readonly before: number | null;
  readonly limit: number;
  /** Only commits that touched this block, unless null. */
  readonly touching: UsageKey | null;
}

/** Who did what to a course run, newest first. */
@Injectable()
export class ListHistory {
  constructor(
    private readonly refs: RefStore,
    private readonly history: History,
  ) {}

  /** Null when no such course run is stored. `next` is where the following page continues. */
  async execute(
    of: HistoryQuestion,
  ): Promise<{ readonly commits: readonly Commit[]; readonly next: number | null } | null> {
    if (!(await this.refs.find(of.context))) return null;
    const found = await this.history.list(of.context, { ...of, limit: of.limit + 1 });
    const commits = found.slice(0, of.limit);
    return { commits, next: found.length > of.limit ? (commits.at(-1)?.number ?? null) : null };
  }
}
