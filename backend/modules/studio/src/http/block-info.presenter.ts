import type { SnapshotBlock } from '@lyceum/content';
import type { BlockInfo } from '@lyceum/contracts/studio';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { hasChildren, kindName, outlineChildOf } from '../domain/block-kinds.ts';
import { textIn } from '../domain/field-reading.ts';
import { accessOf, actionsOn, examOf, gradingOf, highlightsOf } from './block-settings.presenter.ts';
import { publicationOf, scheduleOf, visibilityIn } from './block-state.presenter.ts';

/**
 * A block as Studio's pages read it, with the outline below it down to units.
 *
 * @param depth levels of children to show; 0 for the block alone
 */
export function toBlockInfo(facts: OutlineFacts, block: SnapshotBlock, depth = Number.POSITIVE_INFINITY): BlockInfo {
  const children = outlineChildren(facts, block).map((child) => toBlockInfo(facts, child, depth - 1));
  const childCategory = outlineChildOf(block.type);
  return {
    id: block.usageKey,
    display_name: textIn(block.fields, 'display_name') ?? '',
    category: block.type,
    has_children: hasChildren(block.type),
    studio_url: studioUrl(facts, block),
    ...publicationOf(facts, block),
    ...scheduleOf(facts, block),
    ...visibilityIn(facts, block, children),
    ...gradingOf(facts, block),
    ...accessOf(facts, block),
    ...examOf(block),
    ...highlightsOf(block),
    actions: actionsOn(facts, block),
    explanatory_message: null,
    enable_copy_paste_units: false,
    is_header_visible: true,
    discussion_enabled: block.fields['discussion_enabled'] !== false,
    upstream_info: null,
    ...(childCategory !== null &&
      depth > 0 && { child_info: { category: childCategory, display_name: kindName(childCategory), children } }),
  };
}

function outlineChildren({ draft }: OutlineFacts, { type, children }: SnapshotBlock): SnapshotBlock[] {
  return outlineChildOf(type) === null ? [] : children.flatMap((child) => draft.block(child) ?? []);
}

function studioUrl({ draft }: OutlineFacts, { usageKey, type }: SnapshotBlock): string {
  if (type === 'course') return `/course/${draft.courseRun}`;
  if (outlineChildOf(type) !== null) return `/course/${draft.courseRun}?show=${encodeURIComponent(usageKey)}`;
  return `/container/${usageKey}`;
}
