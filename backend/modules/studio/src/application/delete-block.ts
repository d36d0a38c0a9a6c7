import { ContentAuthoring } from '@lyceum/content';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';
import { FindBlock } from './find-block.ts';

/** Takes a block, and all below it, out of the draft. Learners have it until what held it is published. */
@Injectable()
export class DeleteBlock {
  constructor(
    private readonly blocks: FindBlock,
    private readonly authoring: ContentAuthoring,
  ) {}

  async execute(block: UsageKey, author: string): Promise<{ readonly ok: true } | Refused> {
    const found = await this.blocks.execute(block);
    if (!found.ok) return refused(found.refusal);
    if (found.block.parent === null) return refused('not_deletable');
    const edits = [{ kind: 'remove', block }] as const;
    const changed = await this.authoring.edit({ context: courseRunOf(block), author, message: '', edits });
    return changed.ok ? { ok: true } : refusedEdit(changed.refusal);
  }
}
