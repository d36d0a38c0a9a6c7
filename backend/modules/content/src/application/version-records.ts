import type { ContextKey, CourseRunKey } from '@lyceum/kernel';
import { Events } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { ContentNode, NodeHash } from '../domain/content-node.ts';
import type { ContentTree } from '../domain/content-tree.ts';
import { diffTrees } from '../domain/diff.ts';
import { CoursePublished } from '../events.ts';
import { courseRunDetailsOf, summaryOf } from './course-details.ts';
import { type Commit, type CourseRefs, History, NodeStore, RefStore } from './ports.ts';

/** The two versions a change is decided on. */
export interface Versions {
  readonly draft: ContentTree;
  readonly published: ContentTree;
}

/** Another writer moved the pointers first. */
export class OvertakenError extends Error {}

/** Where a commit is written down. */
@Injectable()
export class VersionRecords {
  constructor(
    readonly refs: RefStore,
    private readonly nodes: NodeStore,
    private readonly history: History,
    private readonly events: Events,
  ) {}

  /** Writes nodes, pointers and history. Throws {@link OvertakenError} when the pointers stand elsewhere. */
  async write(
    commit: Commit,
    refs: CourseRefs,
    { draft, published }: Versions,
    created: ReadonlyMap<NodeHash, ContentNode>,
  ): Promise<void> {
    const moved = await this.refs.move({
      context: commit.context,
      number: commit.number,
      refs: { ...refs.refs, draft: draft.root, published: published.root },
      summary: summaryOf(draft),
    });
    if (!moved) throw new OvertakenError();
    await this.nodes.keep(created);
    await this.history.add(commit);
  }

  /** Writes the first commit of a course run. False when the course run is there already. */
  async begin(commit: Commit, refs: CourseRefs, created: ReadonlyMap<NodeHash, ContentNode>): Promise<boolean> {
    if (!(await this.refs.create(refs))) return false;
    await this.nodes.keep(created);
    await this.history.add(commit);
    return true;
  }

  async announcePublished(before: ContentTree | null, after: ContentTree): Promise<void> {
    if (!isCourse(after.context)) return;
    const changed = before ? diffTrees(before, after).blocks.map(({ usageKey }) => usageKey) : [...after.places.keys()];
    await this.events.add(
      CoursePublished,
      { courseRun: after.context, version: after.root, changed, details: courseRunDetailsOf(after) },
      { orderKey: after.context },
    );
  }
}

export function isCourse(context: ContextKey): context is CourseRunKey {
  return context.startsWith('course-v1:');
}
