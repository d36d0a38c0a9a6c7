import type { CourseSnapshot, SnapshotBlock } from '@lyceum/content';
import type { ResponseOf } from '@lyceum/contracts';
import type { getUnitPage, listUnitChildren, UnitChildView } from '@lyceum/contracts/studio';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { kindName } from '../domain/block-kinds.ts';
import { templateGroups } from '../domain/component-templates.ts';
import { contentProblems } from '../domain/content-problems.ts';
import { textIn, textsIn } from '../domain/field-reading.ts';
import { toBlockInfo } from './block-info.presenter.ts';
import { accessOf } from './block-settings.presenter.ts';
import { hasChanges } from './block-state.presenter.ts';
import { emptyClipboard } from './empty-clipboard.ts';

export function toUnitPage(facts: OutlineFacts, unit: SnapshotBlock): ResponseOf<typeof getUnitPage> {
  const { draft } = facts;
  const { courseRun } = draft;
  const ancestors = [...draft.ancestors(unit.usageKey)];
  const units = [...draft.all()].filter(({ type }) => type === unit.type).map(({ usageKey }) => usageKey);
  const at = units.indexOf(unit.usageKey);
  const siblings = draft.block(unit.parent ?? draft.root)?.children ?? [];
  const subsection = draft.nearest(unit.usageKey, 'sequential');
  return {
    language_code: 'en',
    action: 'view',
    xblock: { display_name: titleOf(unit), display_type: kindName(unit.type), category: unit.type },
    is_unit_page: unit.type === 'vertical',
    is_collapsible: false,
    position: siblings.indexOf(unit.usageKey) + 1,
    prev_url: units[at - 1] ?? null,
    next_url: units[at + 1] ?? null,
    new_unit_category: 'vertical',
    outline_url: `/course/${courseRun}?format=concise`,
    ancestor_xblocks: [...ancestors]
      .reverse()
      .map((ancestor, index) => toAncestor(draft, ancestor, index === ancestors.length - 1)),
    component_templates: componentTemplates(draft),
    xblock_info: {
      ...toBlockInfo(facts, unit, 0),
      ancestor_info: { ancestors: ancestors.map((ancestor) => toBlockInfo(facts, ancestor, 0)) },
    },
    draft_preview_link: `/studio/course/${courseRun}/container/${unit.usageKey}`,
    published_preview_link: `/learning/course/${courseRun}/${subsection?.usageKey ?? 'home'}/${unit.usageKey}`,
    show_unit_tags: false,
    user_clipboard: emptyClipboard,
    is_fullwidth_content: false,
    assets_url: `/assets/${courseRun}/`,
    unit_block_id: unit.id,
    subsection_location: subsection?.usageKey ?? '',
    course_sequence_ids: [...draft.all()].filter(({ type }) => type === 'sequential').map(({ usageKey }) => usageKey),
    library_content_picker_url: '',
  };
}

export function toUnitChildren(facts: OutlineFacts, unit: SnapshotBlock): ResponseOf<typeof listUnitChildren> {
  const children = unit.children.flatMap((child) => facts.draft.block(child) ?? []);
  return {
    children: children.map((child) => toUnitChild(facts, child)),
    is_published: facts.published.has(unit.usageKey) && !hasChanges(facts, unit.usageKey),
    can_paste_component: false,
    display_name: titleOf(unit),
    upstream_ready_to_sync_children_info: [],
  };
}

function toUnitChild(facts: OutlineFacts, block: SnapshotBlock): UnitChildView {
  const { user_partition_info, user_partitions } = accessOf(facts, block);
  return {
    name: titleOf(block),
    block_id: block.usageKey,
    block_type: block.type,
    actions: {
      can_copy: false,
      can_duplicate: true,
      can_move: true,
      can_manage_access: user_partition_info.selectable_partitions.length > 0,
      can_delete: true,
      can_manage_tags: false,
    },
    user_partition_info,
    user_partitions,
    upstream_link: null,
    validation_messages: contentProblems(block.type, block.fields['data']).map(({ message }) => ({
      text: message,
      type: 'error',
    })),
    render_error: '',
    has_changes: hasChanges(facts, block.usageKey),
  };
}

/** A level above a unit, with all that stand beside it, so that one can go there. */
function toAncestor(draft: CourseSnapshot, ancestor: SnapshotBlock, isLast: boolean) {
  const beside = ancestor.parent === null ? [ancestor.usageKey] : (draft.block(ancestor.parent)?.children ?? []);
  return {
    title: titleOf(ancestor),
    is_last: isLast,
    children: beside.flatMap((key) => {
      const block = draft.block(key);
      if (!block) return [];
      const url = `/course/${draft.courseRun}?show=${encodeURIComponent(key)}`;
      return [{ url, display_name: titleOf(block), usage_key: key }];
    }),
  };
}

function componentTemplates(draft: CourseSnapshot) {
  const advanced = textsIn(draft.block(draft.root)?.fields ?? {}, 'advanced_modules');
  return templateGroups(advanced).map(({ type, title, templates }) => ({
    type,
    display_name: title,
    beta: false,
    support_legend: { show_legend: false, allow_unsupported_xblocks: false, documentation_label: '' },
    templates: templates.map((template) => ({
      display_name: template.title,
      category: template.category,
      boilerplate_name: template.name === null ? null : `${template.name}.yaml`,
      hinted: false,
      tab: template.tab ?? 'common',
      support_level: true,
    })),
  }));
}

function titleOf({ type, fields }: SnapshotBlock): string {
  return textIn(fields, 'display_name') ?? kindName(type);
}
