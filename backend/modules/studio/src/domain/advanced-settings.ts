import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { blockType, type FieldType } from '@lyceum/olx';

/** One field of the course block on the advanced settings page. */
export interface AdvancedSetting {
  readonly field: string;
  readonly name: string;
  readonly value: JsonValue;
}

/** Fields that have pages of their own, or mean nothing on a course. */
const elsewhere = new Set([
  'certificate_available_date',
  'certificates',
  'certificates_display_behavior',
  'cohort_config',
  'end',
  'enrollment_end',
  'enrollment_start',
  'entrance_exam_enabled',
  'entrance_exam_id',
  'entrance_exam_minimum_score_pct',
  'format',
  'graceperiod',
  'graded',
  'group_access',
  'has_visible_blocks',
  'hide_after_due',
  'hide_from_toc',
  'in_entrance_exam',
  'language',
  'minimum_grade_credit',
  'pdf_textbooks',
  'pre_requisite_courses',
  'self_paced',
  'show_correctness',
  'start',
  'tabs',
  'user_partitions',
  'visible_to_staff_only',
]);

/** Open edX's defaults, where they are not the empty value of the type. */
const fallbacks: JsonObject = {
  allow_anonymous: true,
  catalog_visibility: 'both',
  cert_html_view_enabled: true,
  course_visibility: 'private',
  days_early_for_beta: null,
  discussion_sort_alpha: false,
  enable_timed_exams: false,
  rerandomize: 'never',
  showanswer: 'finished',
  video_sharing_options: 'per-course',
};

const empty: Readonly<Record<FieldType, JsonValue>> = {
  Boolean: false,
  Date: null,
  Dict: {},
  Float: null,
  Integer: null,
  List: [],
  RelativeTime: null,
  String: null,
  Timedelta: null,
};

/** @param only these fields, when any are named */
export function advancedSettings(fields: JsonObject, only: readonly string[] = []): AdvancedSetting[] {
  return [...blockType('course').fields]
    .filter(([field]) => isAdvanced(field) && (only.length === 0 || only.includes(field)))
    .map(([field, type]) => ({
      field,
      name: nameOf(field),
      value: fields[field] ?? fallbacks[field] ?? empty[type],
    }))
    .sort((one, other) => (one.field < other.field ? -1 : 1));
}

export function isAdvanced(field: string): boolean {
  return !elsewhere.has(field) && blockType('course').fields.has(field);
}

const abbreviations = new Set(['css', 'html', 'js', 'lti', 'url', 'ccx', 'api', 'id']);
const names: Readonly<Record<string, string>> = {
  advanced_modules: 'Advanced Module List',
  display_name: 'Course Display Name',
  mobile_available: 'Mobile Course Available',
};

/** `course_wide_js` is `Course Wide JS`. */
function nameOf(field: string): string {
  const words = field.split('_').map((word) => (abbreviations.has(word) ? word.toUpperCase() : capitalised(word)));
  return names[field] ?? words.join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
