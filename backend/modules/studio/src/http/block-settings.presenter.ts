import type { SnapshotBlock } from '@lyceum/content';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { assignmentTypes } from '../domain/assignment-types.ts';
import { effectivePolicy } from '../domain/effective-policy.ts';
import { isTrueIn, numberIn, objectIn, textIn, textsIn } from '../domain/field-reading.ts';
import { type PartitionView, partitionChoice, partitionsOf } from '../domain/partitions.ts';

export function gradingOf({ draft }: OutlineFacts, { usageKey, fields }: SnapshotBlock) {
  return {
    graded: isTrueIn(draft.fields(usageKey), 'graded'),
    format: textIn(fields, 'format'),
    course_graders: assignmentTypes(effectivePolicy(draft.gradingPolicy())),
    show_correctness: textIn(draft.fields(usageKey), 'show_correctness') ?? 'always',
  };
}

export function accessOf({ draft }: OutlineFacts, { fields, type, children }: SnapshotBlock) {
  const access = objectIn(fields, 'group_access');
  const partitions = partitionsOf(draft.block(draft.root)?.fields ?? {}, access);
  const { selectable, selectedIndex, selectedLabel } = partitionChoice(partitions);
  const restricted = (child: SnapshotBlock | null) =>
    child !== null && Object.values(objectIn(child.fields, 'group_access')).some((groups) => lengthOf(groups) > 0);
  return {
    group_access: { ...access },
    user_partitions: partitions.map(toPartition),
    user_partition_info: {
      selectable_partitions: selectable.map(toPartition),
      selected_partition_index: selectedIndex,
      selected_groups_label: selectedLabel,
    },
    has_partition_group_components: type === 'vertical' && children.some((child) => restricted(draft.block(child))),
  };
}

export function examOf({ fields }: SnapshotBlock) {
  const prereq = textIn(fields, 'required_prereq');
  return {
    is_time_limited: isTrueIn(fields, 'is_time_limited'),
    default_time_limit_minutes: numberIn(fields, 'default_time_limit_minutes'),
    is_proctored_exam: isTrueIn(fields, 'is_proctored_enabled'),
    is_practice_exam: isTrueIn(fields, 'is_practice_exam'),
    is_onboarding_exam: isTrueIn(fields, 'is_onboarding_exam'),
    exam_review_rules: textIn(fields, 'exam_review_rules') ?? '',
    is_prereq: isTrueIn(fields, 'is_prerequisite'),
    prereq,
    prereqs: [],
    prereq_min_score: prereq === null ? null : numberIn(fields, 'min_score'),
    prereq_min_completion: prereq === null ? null : numberIn(fields, 'min_completion'),
  };
}

export function highlightsOf({ fields, type }: SnapshotBlock) {
  return {
    highlights: textsIn(fields, 'highlights'),
    highlights_enabled: type === 'chapter' || type === 'course',
    highlights_preview_only: true,
    highlights_doc_url: '',
  };
}

export function actionsOn({ draft }: OutlineFacts, { usageKey, type, parent }: SnapshotBlock) {
  const siblings = parent === null ? [] : (draft.block(parent)?.children ?? []);
  const index = siblings.indexOf(usageKey);
  return {
    deletable: type !== 'course',
    draggable: type !== 'course',
    childAddable: true,
    duplicable: type !== 'course',
    unlinkable: false,
    allowMoveUp: index > 0,
    allowMoveDown: index >= 0 && index < siblings.length - 1,
  };
}

function toPartition({ id, name, scheme, groups }: PartitionView) {
  return { id, name, scheme, groups: groups.map((group) => ({ ...group })) };
}

function lengthOf(groups: unknown): number {
  return Array.isArray(groups) ? groups.length : 0;
}
