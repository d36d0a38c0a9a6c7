import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { applyEdit } from '../domain/apply-edit.ts';
import type { ContentEdit, EditRefusal } from '../domain/content-edit.ts';
import type { ContentTree } from '../domain/content-tree.ts';
import { Workspace, type WrittenVersion } from '../domain/workspace.ts';
import { CommitChanges, type Committed, type Decision } from './commit-changes.ts';
import { type CommitAction, Hashing } from './ports.ts';

export interface CourseEdit {
  readonly context: ContextKey;
  readonly author: string;
  readonly message: string;
  /** Done in order, all or none. */
  readonly edits: readonly ContentEdit[];
  /** `settings` hold for learners at once: the edits are done on the published version too. */
  readonly as?: Extract<CommitAction, 'edit' | 'settings'>;
}

/** Edits the draft. An edit that meets another author's is replayed on what that author left. */
@Injectable()
export class EditCourse {
  constructor(
    private readonly commits: CommitChanges,
    private readonly hashing: Hashing,
  ) {}

  execute({ context, author, message, edits, as = 'edit' }: CourseEdit): Promise<Committed<EditRefusal>> {
    return this.commits.execute<EditRefusal>({
      context,
      author,
      message,
      action: as,
      decide: ({ draft, published }) => {
        const edited = this.editsOn(draft, edits);
        if (!edited.ok || as === 'edit') return edited.ok ? { ...edited, draft: edited.version } : edited;
        const live = this.editsOn(published, edits);
        if (!live.ok) return live;
        return { ok: true, draft: edited.version, published: live.version, touched: edited.touched };
      },
    });
  }

  private editsOn(tree: ContentTree, edits: readonly ContentEdit[]): Edited | (Decision<EditRefusal> & { ok: false }) {
    const digest = (text: string) => this.hashing.digest(text);
    const workspace = new Workspace(tree);
    const touched: UsageKey[] = [];
    for (const edit of edits) {
      const outcome = applyEdit(workspace, edit, digest);
      if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
      touched.push(...outcome.touched);
    }
    return { ok: true, version: workspace.write(digest), touched: [...new Set(touched)] };
  }
}

interface Edited {
  readonly ok: true;
  readonly version: WrittenVersion;
  readonly touched: readonly UsageKey[];
}
