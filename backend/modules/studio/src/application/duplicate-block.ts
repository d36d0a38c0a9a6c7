import { randomUUID } from 'node:crypto';
import { ContentAuthoring } from '@lyceum/content';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { kindName, mayStandIn } from '../domain/block-kinds.ts';
import { textIn } from '../domain/field-reading.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';
import { FindBlock } from './find-block.ts';

export interface BlockToDuplicate {
  readonly source: UsageKey;
  /** Where the copy goes; beside the source when it is the source's own parent. */
  readonly parent: UsageKey;
  readonly displayName: string | null;
  /** User name. */
  readonly author: string;
}

/** Copies a block with all below it, within its course run. */
@Injectable()
export class DuplicateBlock {
  constructor(
    private readonly blocks: FindBlock,
    private readonly authoring: ContentAuthoring,
  ) {}

  async execute(copy: BlockToDuplicate): Promise<{ readonly ok: true; readonly added: UsageKey } | Refused> {
    const { source, parent, author } = copy;
    const [found, target] = [await this.blocks.execute(source), await this.blocks.execute(parent)];
    if (!found.ok) return refused(found.refusal);
    if (!target.ok) return refused(target.refusal);
    const { block, draft } = found;
    if (target.draft.courseRun !== draft.courseRun || !mayStandIn(target.block.type, block.type))
      return refused('not_allowed_there', block.type);
    const title = copy.displayName ?? `Duplicate of '${textIn(block.fields, 'display_name') ?? kindName(block.type)}'`;
    const set = { display_name: title };
    const edits = [{ kind: 'duplicate', block: source, parent, salt: randomUUID(), set }] as const;
    const changed = await this.authoring.edit({ context: courseRunOf(source), author, message: '', edits });
    if (!changed.ok) return refusedEdit(changed.refusal);
    const added = changed.commit?.touched[0];
    if (!added) throw new Error(`The copy of ${source} changed nothing`);
    return { ok: true, added };
  }
}
