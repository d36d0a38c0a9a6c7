import { ContentAuthoring } from '@lyceum/content';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { mayStandIn } from '../domain/block-kinds.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';
import { FindBlock } from './find-block.ts';

export interface BlockToMove {
  readonly block: UsageKey;
  readonly parent: UsageKey;
  /** Place among the new siblings; null for the end. */
  readonly index: number | null;
  /** User name. */
  readonly author: string;
}

/** Moves a block of the draft to another parent or place. */
@Injectable()
export class MoveBlock {
  constructor(
    private readonly blocks: FindBlock,
    private readonly authoring: ContentAuthoring,
  ) {}

  /** `sourceIndex` is where it stood among its siblings. */
  async execute(move: BlockToMove): Promise<{ readonly ok: true; readonly sourceIndex: number } | Refused> {
    const { block: key, parent, index, author } = move;
    const [found, target] = [await this.blocks.execute(key), await this.blocks.execute(parent)];
    if (!found.ok) return refused(found.refusal);
    if (!target.ok) return refused(target.refusal);
    const { block, draft } = found;
    if (target.draft.courseRun !== draft.courseRun || !mayStandIn(target.block.type, block.type))
      return refused('not_allowed_there', block.type);
    const siblings = block.parent === null ? [] : (draft.block(block.parent)?.children ?? []);
    const edits = [{ kind: 'move', block: key, parent, index }] as const;
    const changed = await this.authoring.edit({ context: courseRunOf(key), author, message: '', edits });
    return changed.ok ? { ok: true, sourceIndex: siblings.indexOf(key) } : refusedEdit(changed.refusal);
  }
}
