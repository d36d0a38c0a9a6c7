import type { CourseSnapshot, SnapshotBlock } from '@lyceum/content';
import type { ConciseBlock } from '@lyceum/contracts/studio';
import { hasChildren, kindName, outlineChildOf } from '../domain/block-kinds.ts';
import { textIn } from '../domain/field-reading.ts';

/** The whole draft, each block with little more than its name. */
export function toConciseBlock(
  draft: CourseSnapshot,
  { usageKey, type, fields, children }: SnapshotBlock,
): ConciseBlock {
  const below = children.flatMap((child) => draft.block(child) ?? []).map((child) => toConciseBlock(draft, child));
  const category = outlineChildOf(type) ?? 'component';
  return {
    id: usageKey,
    display_name: textIn(fields, 'display_name') ?? kindName(type),
    category: type,
    has_children: hasChildren(type),
    unit_level_discussions: false,
    video_sharing_enabled: false,
    video_sharing_options: 'per-course',
    ...(hasChildren(type) && { child_info: { category, display_name: kindName(category), children: below } }),
  };
}
