import type { CourseSnapshot, SnapshotBlock } from '@lyceum/content';
import type { ResponseOf } from '@lyceum/contracts';
import type { BlockSettingView, getBlock, updateBlock } from '@lyceum/contracts/studio';
import type { JsonObject } from '@lyceum/kernel';
import { settingsOf } from '../domain/block-settings.ts';
import { contentProblems } from '../domain/content-problems.ts';
import { textIn } from '../domain/field-reading.ts';
import type { Setting } from '../domain/settings/setting.ts';
import { wireJson, wireObject } from './wire-json.ts';

interface ShownBlock {
  readonly block: SnapshotBlock;
  readonly draft: CourseSnapshot;
  readonly published: CourseSnapshot;
}

export function toBlockSaved(shown: ShownBlock): ResponseOf<typeof updateBlock> {
  const { usageKey, type, fields } = shown.block;
  return { id: usageKey, ...contentsOf(fields), ...standingOf(shown), problems: contentProblems(type, fields['data']) };
}

/** @param extra `ancestorInfo` and `graderType` are added when asked for */
export function toBlockView(shown: ShownBlock, extra: readonly string[]): ResponseOf<typeof getBlock> {
  const { block, draft } = shown;
  return {
    id: block.usageKey,
    display_name: textIn(block.fields, 'display_name') ?? '',
    category: block.type,
    ...contentsOf(block.fields),
    ...standingOf(shown),
    hash: block.hash,
    ...(extra.includes('ancestorInfo') && { ancestors: [...draft.ancestors(block.usageKey)].map(toAncestor) }),
    ...(extra.includes('graderType') && { graderType: textIn(block.fields, 'format') ?? 'notgraded' }),
  };
}

export function toSettingViews({ block, draft }: ShownBlock): BlockSettingView[] {
  return settingsOf(block.type).map((setting) => toSettingView(setting, block, draft));
}

function toSettingView(setting: Setting, { usageKey, fields }: SnapshotBlock, draft: CourseSnapshot): BlockSettingView {
  const { field, name, help, type, options = [], min = null, fallback } = setting;
  const from = draft.inheritedFrom(usageKey, field);
  return {
    field_name: field,
    display_name: name,
    help,
    type,
    options: options.map((option) => ({ display_name: option.name, value: wireJson(option.value) })),
    min,
    default_value: wireJson(fallback),
    value: wireJson(draft.inherited(usageKey, field) ?? fallback),
    explicitly_set: fields[field] !== undefined,
    inherited_from: from && (textIn(from.fields, 'display_name') ?? from.id),
  };
}

function contentsOf({ data, xml_attributes: _, ...metadata }: JsonObject) {
  return { data: typeof data === 'string' ? data : null, metadata: wireObject(metadata) };
}

function standingOf({ block: { usageKey, hash }, published }: ShownBlock) {
  const seen = published.block(usageKey);
  return { has_changes: seen?.hash !== hash, published: seen !== null };
}

function toAncestor({ usageKey, type, fields }: SnapshotBlock) {
  return { id: usageKey, display_name: textIn(fields, 'display_name') ?? '', category: type };
}
