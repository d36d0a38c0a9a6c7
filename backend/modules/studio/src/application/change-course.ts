import {
  type Changed,
  ContentAuthoring,
  type ContentEdit,
  ContentFacade,
  type CourseSnapshot,
  type EditRefusal,
} from '@lyceum/content';
import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { checkedFields } from '../domain/checked-fields.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';

export interface CourseChange {
  readonly courseRun: CourseRunKey;
  /** User name. */
  readonly author: string;
  /** Fields of the course block; null takes a value away. */
  readonly fields: JsonObject;
  /** Text files of the package by path; null takes a file away. */
  readonly files?: ReadonlyMap<string, string | null>;
}

/** Settings of a course run. They hold for learners at once, unlike what stands in units. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly content: ContentFacade,
    private readonly authoring: ContentAuthoring,
  ) {}

  find(courseRun: CourseRunKey): Promise<CourseSnapshot | null> {
    return this.content.snapshot(courseRun, 'draft');
  }

  async execute(change: CourseChange): Promise<{ readonly ok: true; readonly draft: CourseSnapshot } | Refused> {
    const draft = await this.find(change.courseRun);
    if (!draft) return refused('course_run_not_found');
    const checked = checkedFields('course', change.fields);
    if (!checked.ok) return refused('invalid_field', checked.field);
    const { set, unset } = checked;
    const edits: ContentEdit[] = [...(change.files ?? [])].map(([path, text]) => ({
      kind: 'file',
      path,
      fields: text === null ? null : { text },
    }));
    if (Object.keys(set).length + unset.length > 0) edits.push({ kind: 'update', block: draft.root, set, unset });
    const { courseRun: context, author } = change;
    return outcome(await this.authoring.edit({ context, author, message: '', edits, as: 'settings' }));
  }
}

function outcome(changed: Changed<EditRefusal>): { readonly ok: true; readonly draft: CourseSnapshot } | Refused {
  return changed.ok ? { ok: true, draft: changed.draft } : refusedEdit(changed.refusal);
}
