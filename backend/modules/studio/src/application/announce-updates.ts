import { ContentAuthoring, ContentFacade } from '@lyceum/content';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type CourseUpdate, CourseUpdates, updatesPath } from '../domain/course-updates.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';

export interface UpdateOfAuthor {
  readonly courseRun: CourseRunKey;
  /** User name. */
  readonly author: string;
}

export type UpdatesRefused = Refused | { readonly ok: false; readonly refusal: 'update_not_found' };

/** How often a change is decided again when another author was faster. */
const attempts = 10;

/** Updates of a course run. Learners see them at once. */
@Injectable()
export class AnnounceUpdates {
  constructor(
    private readonly content: ContentFacade,
    private readonly authoring: ContentAuthoring,
  ) {}

  /** Null when no such course run is stored. */
  async list(courseRun: CourseRunKey): Promise<readonly CourseUpdate[] | null> {
    const draft = await this.content.snapshot(courseRun, 'draft');
    return draft && CourseUpdates.read(draft.file(updatesPath)).visible;
  }

  async add(by: UpdateOfAuthor, update: Pick<CourseUpdate, 'date' | 'content'>): Promise<Updated | UpdatesRefused> {
    return this.change(by, (updates) => updates.added(update));
  }

  async put(
    by: UpdateOfAuthor,
    id: number,
    update: Pick<CourseUpdate, 'date' | 'content'>,
  ): Promise<Updated | UpdatesRefused> {
    return this.change(by, (updates) => (updates.find(id) ? { updates: updates.changed(id, update), id } : null));
  }

  async remove(by: UpdateOfAuthor, id: number): Promise<Updated | UpdatesRefused> {
    const deleted = { status: 'deleted' };
    return this.change(by, (updates) => (updates.find(id) ? { updates: updates.changed(id, deleted), id } : null));
  }

  private async change(
    { courseRun: context, author }: UpdateOfAuthor,
    decide: (updates: CourseUpdates) => { readonly updates: CourseUpdates; readonly id: number } | null,
  ): Promise<Updated | UpdatesRefused> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const draft = await this.content.snapshot(context, 'draft');
      if (!draft) return refused('course_run_not_found');
      const expected = draft.file(updatesPath);
      const decided = decide(CourseUpdates.read(expected));
      if (!decided) return { ok: false, refusal: 'update_not_found' };
      const fields = { text: decided.updates.text };
      const edits = [{ kind: 'file', path: updatesPath, fields, expected }] as const;
      const changed = await this.authoring.edit({ context, author, message: '', edits, as: 'settings' });
      if (changed.ok) return { ok: true, ...decided };
      if (changed.refusal !== 'edited_meanwhile') return refusedEdit(changed.refusal);
    }
    return refused('course_busy');
  }
}

export interface Updated {
  readonly ok: true;
  /** The update that was added or changed. */
  readonly id: number;
  readonly updates: CourseUpdates;
}
