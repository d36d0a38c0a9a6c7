import type { JsonObject, JsonValue, UsageKey } from '@lyceum/kernel';

/** A block as content gives it: `fields` are Open edX's, only what is set on this block. */
export interface ContentBlock {
  readonly usageKey: UsageKey;
  readonly type: string;
  readonly id: string;
  readonly fields: JsonObject;
  readonly children: readonly UsageKey[];
  readonly parent: UsageKey | null;
  readonly hash: string;
}

/** A learner needs one of `groups` of the partition. */
export interface GroupCondition {
  readonly partition: string;
  readonly groups: readonly number[];
}

/** A published block with everything that its ancestors decide about it. */
export interface CourseBlock extends ContentBlock {
  readonly displayName: string;
  /** The latest start on the way from the course to the block; null when none is set. */
  readonly start: Date | null;
  readonly due: Date | null;
  readonly relativeWeeksDue: number | null;
  readonly isGraded: boolean;
  readonly format: string | null;
  readonly showCorrectness: string;
  readonly isStaffOnly: boolean;
  readonly isHiddenFromToc: boolean;
  readonly isHiddenAfterDue: boolean;
  readonly conditions: readonly GroupCondition[];
  /** Own fields over those that the block inherits. */
  readonly effective: JsonObject;
}

/** Settings that a block takes from its nearest ancestor that sets them; what Open edX inherits and learners notice. */
const inherited = [
  'course_edit_method',
  'days_early_for_beta',
  'due',
  'graceperiod',
  'graded',
  'hide_from_toc',
  'max_attempts',
  'relative_weeks_due',
  'rerandomize',
  'self_paced',
  'show_correctness',
  'show_reset_button',
  'showanswer',
  'start',
  'static_asset_path',
  'visible_to_staff_only',
] as const;

const usualNames: ReadonlyMap<string, string> = new Map([
  ['chapter', 'Section'],
  ['sequential', 'Subsection'],
  ['vertical', 'Unit'],
  ['html', 'Text'],
  ['problem', 'Problem'],
  ['video', 'Video'],
  ['discussion', 'Discussion'],
]);

/** Reads a block below `parent`, of which the settings are already known. */
export function courseBlock(block: ContentBlock, parent: CourseBlock | null): CourseBlock {
  const effective = withInherited(block.fields, parent?.effective ?? {});
  return {
    ...block,
    displayName: text(block.fields['display_name']) ?? usualNames.get(block.type) ?? block.type,
    start: latest(parent?.start ?? null, moment(block.fields['start'])),
    due: moment(effective['due']),
    relativeWeeksDue: wholeNumber(effective['relative_weeks_due']),
    isGraded: effective['graded'] === true,
    format: text(block.fields['format']),
    showCorrectness: text(effective['show_correctness']) ?? 'always',
    isStaffOnly: (parent?.isStaffOnly ?? false) || effective['visible_to_staff_only'] === true,
    isHiddenFromToc: effective['hide_from_toc'] === true,
    isHiddenAfterDue: (parent?.isHiddenAfterDue ?? false) || block.fields['hide_after_due'] === true,
    conditions: [...(parent?.conditions ?? []), ...conditionsOf(block.fields['group_access'])],
    effective,
  };
}

function withInherited(own: JsonObject, above: JsonObject): JsonObject {
  const taken = inherited.flatMap((field) => {
    const value = own[field] === undefined ? above[field] : own[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...own, ...Object.fromEntries(taken) };
}

/** A partition without groups restricts nobody. One that names groups which cannot be read lets nobody in through them. */
function conditionsOf(groupAccess: JsonValue | undefined): GroupCondition[] {
  if (typeof groupAccess !== 'object' || groupAccess === null || Array.isArray(groupAccess)) return [];
  return Object.entries(groupAccess).flatMap(([partition, value]) => {
    const named = namedGroups(value);
    const groups = named.map((group) => (typeof group === 'object' ? Number.NaN : Number.parseInt(`${group}`, 10)));
    return named.length === 0 ? [] : [{ partition, groups: groups.filter(Number.isInteger) }];
  });
}

function namedGroups(value: JsonValue): readonly JsonValue[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

export function text(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function moment(value: JsonValue | undefined): Date | null {
  const read = typeof value === 'string' ? new Date(value) : null;
  return read !== null && !Number.isNaN(read.getTime()) ? read : null;
}

function wholeNumber(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
