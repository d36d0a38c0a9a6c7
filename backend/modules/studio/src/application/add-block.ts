import { randomUUID } from 'node:crypto';
import { ContentAuthoring } from '@lyceum/content';
import { courseRunOf, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { mayStandIn } from '../domain/block-kinds.ts';
import { newBlockFields, type WantedBlock } from '../domain/new-block.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';
import { FindBlock } from './find-block.ts';

export interface BlockToAdd extends WantedBlock {
  readonly parent: UsageKey;
  /** Place among the siblings; null for the end. */
  readonly index: number | null;
  /** User name. */
  readonly author: string;
}

/** Puts a new block into the draft. */
@Injectable()
export class AddBlock {
  constructor(
    private readonly blocks: FindBlock,
    private readonly authoring: ContentAuthoring,
  ) {}

  async execute(wanted: BlockToAdd): Promise<{ readonly ok: true; readonly added: UsageKey } | Refused> {
    const { parent, type, index, author } = wanted;
    const found = await this.blocks.execute(parent);
    if (!found.ok) return refused(found.refusal);
    const id = randomUUID().replaceAll('-', '');
    const made = newBlockFields(wanted, id);
    if (!made.ok) return refused(made.refusal, made.about);
    if (!mayStandIn(found.block.type, type)) return refused('not_allowed_there', type);
    const context = courseRunOf(parent);
    const block = { type, id, fields: made.fields, children: [] };
    const edits = [{ kind: 'insert', parent, index, block }] as const;
    const changed = await this.authoring.edit({ context, author, message: '', edits });
    return changed.ok ? { ok: true, added: usageKeyOf({ context, type, id }) } : refusedEdit(changed.refusal);
  }
}
