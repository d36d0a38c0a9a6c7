import type { ContextKey } from '@lyceum/kernel';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type ContentTree, readTree } from '../domain/content-tree.ts';
import type { WrittenVersion } from '../domain/workspace.ts';
import { Announcements } from './announcements.ts';
import { summaryOf } from './course-details.ts';
import { CourseTrees, sources } from './course-trees.ts';
import { type Commit, touchedLimit } from './ports.ts';
import { VersionRecords, type Versions } from './version-records.ts';

export interface Beginning {
  readonly context: ContextKey;
  /** User name. */
  readonly author: string;
  readonly source: 'studio' | 'import' | 'rerun';
  readonly message: string;
  readonly draft: WrittenVersion;
  /** What learners see from the start. */
  readonly published: WrittenVersion;
  /** Further writes of the same unit of work. */
  readonly alongside?: () => Promise<void>;
}

export type Begun =
  | { readonly ok: true; readonly commit: Commit; readonly versions: Versions }
  | { readonly ok: false; readonly refusal: 'course_run_exists' };

const actions = { studio: 'create', import: 'import', rerun: 'rerun' } as const;

/** Begins a course run (or library): its first two versions, its pointers, its first commit. */
@Injectable()
export class BeginCourseRun {
  constructor(
    private readonly records: VersionRecords,
    private readonly trees: CourseTrees,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute(beginning: Beginning): Promise<Begun> {
    const { context, author, draft, published, alongside } = beginning;
    const versions = { draft: treeOf(context, draft), published: treeOf(context, published) };
    const commit = firstCommit(beginning, versions, this.clock.now());
    const refs = {
      context,
      number: 1,
      refs: { draft: draft.root, published: published.root },
      summary: summaryOf(versions.draft),
      createdAt: commit.at,
      createdBy: author,
    };
    const created = new Map([...draft.created, ...published.created]);
    const isNew = await this.announcements.together(async () => {
      if (!(await this.records.begin(commit, refs, created))) return false;
      await this.announcements.announce(beginning, versions.published);
      await this.records.announcePublished(null, versions.published);
      await alongside?.();
      return true;
    });
    if (!isNew) return { ok: false, refusal: 'course_run_exists' };
    this.trees.adopt(versions.draft);
    this.trees.adopt(versions.published);
    return { ok: true, commit, versions };
  }
}

function treeOf(context: ContextKey, { root, created, borrowed }: WrittenVersion): ContentTree {
  return readTree(context, root, sources(created, borrowed));
}

function firstCommit(
  { context, source, message, author }: Beginning,
  { draft, published }: Versions,
  at: Date,
): Commit {
  const touched = [...draft.places.keys()];
  return {
    context,
    number: 1,
    action: actions[source],
    message,
    author,
    at,
    moves: [
      { branch: 'draft', from: null, to: draft.root },
      { branch: 'published', from: null, to: published.root },
    ],
    touched: touched.slice(0, touchedLimit),
    isTruncated: touched.length > touchedLimit,
  };
}
