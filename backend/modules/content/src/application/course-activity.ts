import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type Commit, History, RefStore } from './ports.ts';

/** Who last did something to a block, and when. */
export interface Touch {
  readonly by: string;
  readonly at: Date;
}

/** Who last edited and who last published each block of a course run. */
export interface Activity {
  lastEdit(usageKey: UsageKey): Touch | null;
  lastPublish(usageKey: UsageKey): Touch | null;
}

/** History is read this far back; older changes count as made by the first commit. */
const commitsRead = 1000;
const page = 200;
/** Course runs whose activity is kept in memory. */
const kept = 50;

/** Reads a course run's history into who last touched what. */
@Injectable()
export class CourseActivity {
  private readonly known = new Map<ContextKey, { readonly number: number; readonly activity: Activity }>();

  constructor(
    private readonly refs: RefStore,
    private readonly history: History,
  ) {}

  async of(context: ContextKey): Promise<Activity> {
    const number = (await this.refs.find(context))?.number ?? 0;
    const known = this.known.get(context);
    if (known?.number === number) return known.activity;
    const activity = activityOf(await this.commitsUpTo(context, number));
    this.known.delete(context);
    this.known.set(context, { number, activity });
    for (const oldest of this.known.keys()) if (this.known.size > kept) this.known.delete(oldest);
    return activity;
  }

  private async commitsUpTo(context: ContextKey, number: number): Promise<readonly Commit[]> {
    const commits: Commit[] = [];
    for (let before = number + 1; before > 1 && commits.length < commitsRead; before = commits.at(-1)?.number ?? 0) {
      const found = await this.history.list(context, { before, limit: page, touching: null });
      if (found.length === 0) break;
      commits.push(...found);
    }
    return commits;
  }
}

/** @param commits newest first */
function activityOf(commits: readonly Commit[]): Activity {
  const edits = touches(commits, 'draft');
  const publishes = touches(commits, 'published');
  return { lastEdit: edits, lastPublish: publishes };
}

/** The newest commit that moved a branch and touched a block. One that does not name all its blocks touched any. */
function touches(commits: readonly Commit[], branch: string): (usageKey: UsageKey) => Touch | null {
  const named = new Map<UsageKey, Touch & { readonly number: number }>();
  let wide: (Touch & { readonly number: number }) | null = null;
  for (const { author: by, at, number, moves, touched, isTruncated } of commits) {
    if (!moves.some((move) => move.branch === branch)) continue;
    if (isTruncated) wide ??= { by, at, number };
    for (const key of touched) if (!named.has(key)) named.set(key, { by, at, number });
  }
  return (usageKey) => {
    const own = named.get(usageKey) ?? null;
    return wide && (own === null || own.number < wide.number) ? wide : own;
  };
}
