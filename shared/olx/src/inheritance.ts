import type { FieldType } from './field-types.ts';

/**
 * The settings a block takes from its nearest ancestor that sets them; they may stand on any block.
 * Open edX's InheritanceMixin.
 */
export const inheritedFields = {
  course_edit_method: 'String',
  days_early_for_beta: 'Float',
  due: 'Date',
  edxnotes: 'Boolean',
  edxnotes_visibility: 'Boolean',
  giturl: 'String',
  graceperiod: 'Timedelta',
  graded: 'Boolean',
  group_access: 'Dict',
  hide_from_toc: 'Boolean',
  in_entrance_exam: 'Boolean',
  matlab_api_key: 'String',
  max_attempts: 'Integer',
  relative_weeks_due: 'Integer',
  rerandomize: 'String',
  self_paced: 'Boolean',
  show_correctness: 'String',
  show_reset_button: 'Boolean',
  showanswer: 'String',
  start: 'Date',
  static_asset_path: 'String',
  use_latex_compiler: 'Boolean',
  user_partitions: 'List',
  video_auto_advance: 'Boolean',
  video_bumper: 'Dict',
  video_speed_optimizations: 'Boolean',
  visible_to_staff_only: 'Boolean',
  xqa_key: 'String',
} as const satisfies Readonly<Record<string, FieldType>>;

/** The start of a course that names none. */
export const defaultStart = '2030-01-01T00:00:00Z';

export function isInherited(field: string): boolean {
  return Object.hasOwn(inheritedFields, field);
}
