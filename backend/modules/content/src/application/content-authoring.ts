import { Injectable } from '@nestjs/common';
import type { EditRefusal } from '../domain/content-edit.ts';
import type { Committed } from './commit-changes.ts';
import type { CourseSnapshot } from './course-snapshot.ts';
import { DiscardChanges, type DiscardRefusal } from './discard-changes.ts';
import { type CourseEdit, EditCourse } from './edit-course.ts';
import type { Commit } from './ports.ts';
import { type BlockOfAuthor, PublishBlock, type PublishRefusal } from './publish-block.ts';
import { Snapshots } from './snapshots.ts';

/** A change that was placed (`commit` null: all was so already) with both versions after it, or why it was not. */
export type Changed<Refusal extends string> =
  | {
      readonly ok: true;
      readonly commit: Commit | null;
      readonly draft: CourseSnapshot;
      readonly published: CourseSnapshot;
    }
  | { readonly ok: false; readonly refusal: Refusal | 'course_run_not_found' | 'course_busy' };

/** What authoring modules do to the content of a course run. Who may do it is theirs to decide. */
@Injectable()
export class ContentAuthoring {
  constructor(
    private readonly editCourse: EditCourse,
    private readonly publishBlock: PublishBlock,
    private readonly discardChanges: DiscardChanges,
    private readonly snapshots: Snapshots,
  ) {}

  async edit(edit: CourseEdit): Promise<Changed<EditRefusal>> {
    return this.changed(await this.editCourse.execute(edit));
  }

  /** Shows learners a block of the draft with all below it; the course block stands for everything. */
  async publish(block: BlockOfAuthor): Promise<Changed<PublishRefusal>> {
    return this.changed(await this.publishBlock.execute(block));
  }

  /** Makes a block of the draft, with all below it, what learners see. */
  async discard(block: BlockOfAuthor): Promise<Changed<DiscardRefusal>> {
    return this.changed(await this.discardChanges.execute(block));
  }

  private changed<Refusal extends string>(committed: Committed<Refusal>): Changed<Refusal> {
    if (!committed.ok) return committed;
    const { commit, versions } = committed;
    const draft = this.snapshots.of(versions.draft);
    return { ok: true, commit, draft, published: this.snapshots.of(versions.published) };
  }
}
