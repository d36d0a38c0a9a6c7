import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { ContentNode, NodeHash } from '../domain/content-node.ts';
import { type ContentTree, readTree } from '../domain/content-tree.ts';
import type { WrittenVersion } from '../domain/workspace.ts';
import { CourseTrees, sources } from './course-trees.ts';
import { type Commit, type CommitAction, type CourseRefs, touchedLimit } from './ports.ts';
import { OvertakenError, VersionRecords, type Versions } from './version-records.ts';

/** The pointers a change moves, and the blocks it touched. */
export interface Moves {
  readonly draft?: WrittenVersion;
  readonly published?: WrittenVersion;
  readonly touched: readonly UsageKey[];
}

export type Decision<Refusal extends string> =
  | ({ readonly ok: true } & Moves)
  | { readonly ok: false; readonly refusal: Refusal };

export interface Change<Refusal extends string> {
  readonly context: ContextKey;
  readonly author: string;
  readonly action: CommitAction;
  readonly message: string;
  /** Decides on the versions of the moment; called again on newer ones when another writer was faster. */
  readonly decide: (versions: Versions) => Decision<Refusal>;
  /** Further writes of the same unit of work. */
  readonly alongside?: () => Promise<void>;
}

export type Committed<Refusal extends string> =
  | { readonly ok: true; readonly commit: Commit | null; readonly versions: Versions }
  | { readonly ok: false; readonly refusal: Refusal | 'course_run_not_found' | 'course_busy' };

/** How often a change is replayed before its author is asked to try again. */
const replays = 25;

/** Places a change on a course run: new nodes, moved pointers, history and events in one unit of work. */
@Injectable()
export class CommitChanges {
  constructor(
    private readonly trees: CourseTrees,
    private readonly records: VersionRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `commit` is null when the change leaves everything as it is. */
  async execute<Refusal extends string>(change: Change<Refusal>): Promise<Committed<Refusal>> {
    for (let attempt = 0; attempt < replays; attempt++) {
      const refs = await this.records.refs.find(change.context);
      if (!refs) return { ok: false, refusal: 'course_run_not_found' };
      const before = await this.versionsAt(refs);
      const decision = change.decide(before);
      if (!decision.ok) return decision;
      const after = versionsAfter(before, decision);
      const commit = this.commitOf(change, refs, after, decision.touched);
      if (commit.moves.length === 0) return { ok: true, commit: null, versions: before };
      if (await this.place(change, commit, refs, before, after, decision)) return { ok: true, commit, versions: after };
      await briefPause(attempt);
    }
    return { ok: false, refusal: 'course_busy' };
  }

  private async versionsAt({ context, refs }: CourseRefs): Promise<Versions> {
    const { draft, published } = refs;
    if (!draft || !published) throw new Error(`${context} lacks its draft or its published pointer`);
    return { draft: await this.trees.at(context, draft), published: await this.trees.at(context, published) };
  }

  private commitOf(change: Change<string>, refs: CourseRefs, after: Versions, touched: readonly UsageKey[]): Commit {
    const moves = (['draft', 'published'] as const).flatMap((branch) => {
      const from = refs.refs[branch] ?? null;
      return from === after[branch].root ? [] : [{ branch, from, to: after[branch].root }];
    });
    return {
      context: change.context,
      number: refs.number + 1,
      action: change.action,
      message: change.message,
      author: change.author,
      at: this.clock.now(),
      moves,
      touched: touched.slice(0, touchedLimit),
      isTruncated: touched.length > touchedLimit,
    };
  }

  private async place(
    change: Change<string>,
    commit: Commit,
    refs: CourseRefs,
    before: Versions,
    after: Versions,
    written: Moves,
  ): Promise<boolean> {
    try {
      await this.unitOfWork.run(async () => {
        await this.records.write(commit, refs, after, createdBy(written));
        if (before.published.root !== after.published.root)
          await this.records.announcePublished(before.published, after.published);
        await change.alongside?.();
      });
    } catch (error) {
      if (error instanceof OvertakenError) return false;
      throw error;
    }
    this.trees.adopt(after.draft);
    this.trees.adopt(after.published);
    return true;
  }
}

function versionsAfter(before: Versions, { draft, published }: Moves): Versions {
  const next = (tree: ContentTree, written: WrittenVersion | undefined): ContentTree =>
    written && written.root !== tree.root
      ? readTree(
          tree.context,
          written.root,
          sources(
            written.created,
            written.borrowed,
            before.draft.nodes,
            before.published.nodes,
            draft?.created ?? none,
          ),
        )
      : tree;
  return { draft: next(before.draft, draft), published: next(before.published, published) };
}

const none: ReadonlyMap<NodeHash, ContentNode> = new Map();

function createdBy({ draft, published }: Moves): ReadonlyMap<NodeHash, ContentNode> {
  return new Map([...(draft?.created ?? []), ...(published?.created ?? [])]);
}

/** Writers that met once are kept from meeting again. */
function briefPause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * 2 ** attempt, 200)));
}
