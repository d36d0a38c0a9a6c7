/** Fields that a block takes from its nearest ancestor that sets them (Open edX's InheritanceMixin). */
const inheritable = new Set([
  'course_edit_method',
  'days_early_for_beta',
  'due',
  'edxnotes',
  'edxnotes_visibility',
  'giturl',
  'graceperiod',
  'graded',
  'group_access',
  'hide_from_toc',
  'in_entrance_exam',
  'matlab_api_key',
  'max_attempts',
  'relative_weeks_due',
  'rerandomize',
  'self_paced',
  'show_correctness',
  'show_reset_button',
  'showanswer',
  'start',
  'static_asset_path',
  'use_latex_compiler',
  'user_partitions',
  'video_auto_advance',
  'video_bumper',
  'video_speed_optimizations',
  'visible_to_staff_only',
  'xqa_key',
]);

export function isInheritable(field: string): boolean {
  return inheritable.has(field);
}
