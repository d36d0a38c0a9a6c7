import {
  type Changed,
  ContentAuthoring,
  type ContentEdit,
  type CourseSnapshot,
  type SnapshotBlock,
} from '@lyceum/content';
import { courseRunOf, partsOfUsage, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { mayStandIn } from '../domain/block-kinds.ts';
import { updatedFields, type WantedUpdate } from '../domain/block-update.ts';
import { type Refused, refused, refusedEdit } from './block-refusal.ts';
import { FindBlock } from './find-block.ts';

export interface BlockToUpdate extends WantedUpdate {
  readonly block: UsageKey;
  /** User name. */
  readonly author: string;
  /** The order of the children; those that live elsewhere move in. */
  readonly children: readonly UsageKey[] | null;
  readonly publish: 'make_public' | 'republish' | 'discard_changes' | null;
  /** Hash of the block that the author saw; null to overwrite whatever is there. */
  readonly expectedHash: string | null;
}

export interface UpdatedBlock {
  readonly ok: true;
  readonly block: SnapshotBlock;
  readonly draft: CourseSnapshot;
  readonly published: CourseSnapshot;
}

/** Edits a block of the draft, publishes it, or makes it again what learners see. */
@Injectable()
export class UpdateBlock {
  constructor(
    private readonly blocks: FindBlock,
    private readonly authoring: ContentAuthoring,
  ) {}

  async execute(update: BlockToUpdate): Promise<UpdatedBlock | Refused> {
    const { block, author, publish } = update;
    const found = await this.blocks.execute(block);
    if (!found.ok) return refused(found.refusal);
    const of = { context: courseRunOf(block), author, block };
    if (publish === 'discard_changes') return updated(block, await this.authoring.discard(of));
    const edits = editsFor(found.block, found.draft, update);
    if (!edits.ok) return edits;
    const saved = await this.authoring.edit({ ...of, message: '', edits: edits.edits });
    if (!saved.ok || publish === null) return updated(block, saved);
    return updated(block, await this.authoring.publish(of));
  }
}

function editsFor(
  { usageKey, type, children: present }: SnapshotBlock,
  draft: CourseSnapshot,
  update: BlockToUpdate,
): { readonly ok: true; readonly edits: ContentEdit[] } | Refused {
  const fields = updatedFields(type, update);
  if (!fields.ok) return refused('invalid_field', fields.field);
  const edits: ContentEdit[] = [];
  const { set, unset } = fields;
  if (Object.keys(set).length + unset.length > 0)
    edits.push({ kind: 'update', block: usageKey, set, unset, expected: update.expectedHash });
  if (update.children === null) return { ok: true, edits };
  const arrivals = update.children.filter((child) => draft.has(child) && !present.includes(child));
  const misplaced = arrivals.find((child) => !mayStandIn(type, partsOfUsage(child).type));
  if (misplaced) return refused('not_allowed_there', partsOfUsage(misplaced).type);
  edits.push({ kind: 'arrange', block: usageKey, children: update.children });
  return { ok: true, edits };
}

type Refusal = Parameters<typeof refusedEdit>[0];

function updated(usageKey: UsageKey, changed: Changed<Refusal>): UpdatedBlock | Refused {
  if (!changed.ok) return refusedEdit(changed.refusal);
  const block = changed.draft.block(usageKey);
  return block ? { ok: true, block, draft: changed.draft, published: changed.published } : refused('block_not_found');
}
