import type { ContextKey, CourseRunKey } from '@lyceum/kernel';
import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { ContentTree } from '../domain/content-tree.ts';
import { readTree } from '../domain/content-tree.ts';
import { newVersion, type PackageSeed } from '../domain/new-version.ts';
import { CourseRunCreated } from '../events.ts';
import { isCourse, VersionRecords, type Versions } from './commit-changes.ts';
import { courseRunDetailsOf, summaryOf } from './course-details.ts';
import { CourseTrees, sources } from './course-trees.ts';
import { type Commit, Hashing, touchedLimit } from './ports.ts';

export interface NewCourseRun {
  readonly context: ContextKey;
  readonly author: string;
  readonly source: 'studio' | 'import' | 'rerun';
  readonly draft: PackageSeed;
  /** What learners see from the start. */
  readonly published: PackageSeed;
  /** Further writes of the same unit of work. */
  readonly alongside?: () => Promise<void>;
}

export type Created =
  | { readonly ok: true; readonly commit: Commit; readonly versions: Versions }
  | { readonly ok: false; readonly refusal: 'course_run_exists' };

const actions = { studio: 'create', import: 'import', rerun: 'rerun' } as const;

/** Begins a course run (or library): its first two versions, its pointers, its first commit. */
@Injectable()
export class CreateCourseRun {
  constructor(
    private readonly records: VersionRecords,
    private readonly trees: CourseTrees,
    private readonly announcements: Announcements,
    private readonly hashing: Hashing,
  ) {}

  async execute(course: NewCourseRun): Promise<Created> {
    const { context, author } = course;
    const digest = (text: string) => this.hashing.digest(text);
    const draft = newVersion(course.draft, digest);
    const published = newVersion(course.published, digest);
    const nodes = sources(draft.created, published.created);
    const versions = {
      draft: readTree(context, draft.root, nodes),
      published: readTree(context, published.root, nodes),
    };
    const commit = this.firstCommit(course, versions);
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
      await this.announcements.announce(course, versions.published);
      await this.records.announcePublished(null, versions.published);
      await course.alongside?.();
      return true;
    });
    if (!isNew) return { ok: false, refusal: 'course_run_exists' };
    this.trees.adopt(versions.draft);
    this.trees.adopt(versions.published);
    return { ok: true, commit, versions };
  }

  private firstCommit(course: NewCourseRun, { draft, published }: Versions): Commit {
    const touched = [...draft.places.keys()];
    return {
      context: course.context,
      number: 1,
      action: actions[course.source],
      message: '',
      author: course.author,
      at: this.announcements.now(),
      moves: [
        { branch: 'draft', from: null, to: draft.root },
        { branch: 'published', from: null, to: published.root },
      ],
      touched: touched.slice(0, touchedLimit),
      isTruncated: touched.length > touchedLimit,
    };
  }
}

/** Says that a course run came to be, together with its first writes. */
@Injectable()
export class Announcements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }

  async announce({ context, author, source }: NewCourseRun, published: ContentTree): Promise<void> {
    if (!isCourse(context)) return;
    const courseRun: CourseRunKey = context;
    const details = courseRunDetailsOf(published);
    await this.events.add(CourseRunCreated, { courseRun, createdBy: author, source, details }, { orderKey: context });
  }
}
