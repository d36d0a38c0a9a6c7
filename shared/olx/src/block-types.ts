import type { FieldType } from './field-types.ts';
import { inheritedFields } from './inheritance.ts';

type Fields = Readonly<Record<string, FieldType>>;

/**
 * How a type of block stands in a package.
 * - `container`: its elements are blocks. `html` and `video`: forms of their own.
 * - `body`: the element itself, settings taken off, is the content (`fields.data`).
 * - `settings`: attributes only.
 */
export type BlockShape = 'container' | 'html' | 'video' | 'body' | 'settings';

export interface BlockType {
  readonly shape: BlockShape;
  /** Studio writes `file` types as `<type>/<id>.xml` with a pointer, `inline` types in their parent. */
  readonly home: 'file' | 'inline';
  readonly fields: ReadonlyMap<string, FieldType>;
  /** What attributes that are no fields become: opaque texts, or fields of type text. */
  readonly unknownAttributes: 'opaque' | 'text';
}

/** What is known of a type; a type nobody knows is kept whole. */
export function blockType(name: string): BlockType {
  return types.get(name) ?? unknownType;
}

export function isKnownType(name: string): boolean {
  return types.has(name);
}

const outline: Fields = {
  format: 'String',
  highlights: 'List',
  hide_after_due: 'Boolean',
  highlights_enabled_for_messaging: 'Boolean',
};

const sequence: Fields = {
  ...outline,
  is_time_limited: 'Boolean',
  default_time_limit_minutes: 'Integer',
  is_proctored_enabled: 'Boolean',
  is_proctored_exam: 'Boolean',
  is_practice_exam: 'Boolean',
  is_onboarding_exam: 'Boolean',
  is_timed_exam: 'Boolean',
  is_entrance_exam: 'Boolean',
  allow_proctoring_opt_out: 'Boolean',
  exam_review_rules: 'String',
  is_prerequisite: 'Boolean',
  required_prereq: 'String',
  min_score: 'Integer',
  min_completion: 'Integer',
};

const problem: Fields = {
  attempts_before_showanswer_button: 'Integer',
  force_save_button: 'Boolean',
  grading_method: 'String',
  markdown: 'String',
  markdown_edited: 'Boolean',
  source_code: 'String',
  submission_wait_seconds: 'Integer',
  weight: 'Float',
};

const video: Fields = {
  bumper: 'Dict',
  download_track: 'Boolean',
  download_video: 'Boolean',
  edx_video_id: 'String',
  end_time: 'RelativeTime',
  handout: 'String',
  html5_sources: 'List',
  license: 'String',
  only_on_web: 'Boolean',
  public_access: 'Boolean',
  show_captions: 'Boolean',
  source: 'String',
  start_time: 'RelativeTime',
  sub: 'String',
  thumbnail: 'String',
  track: 'String',
  transcripts: 'Dict',
  youtube_id_0_75: 'String',
  youtube_id_1_0: 'String',
  youtube_id_1_25: 'String',
  youtube_id_1_5: 'String',
};

const lti: Fields = {
  accept_grades_past_due: 'Boolean',
  ask_to_send_email: 'Boolean',
  ask_to_send_full_name: 'Boolean',
  ask_to_send_username: 'Boolean',
  button_text: 'String',
  custom_parameters: 'List',
  description: 'String',
  has_score: 'Boolean',
  hide_launch: 'Boolean',
  launch_url: 'String',
  lti_id: 'String',
  open_in_a_new_page: 'Boolean',
  weight: 'Float',
};

const libraryContent: Fields = {
  allow_resetting_children: 'Boolean',
  capa_type: 'String',
  manual: 'Boolean',
  max_count: 'Integer',
  mode: 'String',
  source_library_id: 'String',
  source_library_version: 'String',
  source_library_key: 'String',
};

const splitTest: Fields = { group_id_to_child: 'Dict', user_partition_id: 'Integer' };
const wordCloud: Fields = {
  num_inputs: 'Integer',
  num_top_words: 'Integer',
  display_student_percents: 'Boolean',
  instructions: 'String',
  weight: 'Integer',
};
const annotatable: Fields = { edx_annotations: 'Boolean', tags: 'String' };
const html: Fields = { editor: 'String', source_code: 'String' };
const discussion: Fields = {
  discussion_id: 'String',
  discussion_category: 'String',
  discussion_target: 'String',
  weight: 'Float',
};
const poll: Fields = { private_results: 'Boolean', max_submissions: 'Integer', answers: 'List', feedback: 'String' };
const dragAndDrop: Fields = {
  data: 'Dict',
  max_attempts: 'Integer',
  max_items_per_zone: 'Integer',
  show_title: 'Boolean',
  show_question_header: 'Boolean',
  weight: 'Float',
};

/** Settings of a course: as attributes of its element, and in its policy. */
const course: Fields = {
  ...outline,
  advanced_modules: 'List',
  advertised_start: 'String',
  allow_anonymous: 'Boolean',
  allow_anonymous_to_peers: 'Boolean',
  allow_proctoring_opt_out: 'Boolean',
  allow_public_wiki_access: 'Boolean',
  allow_unsupported_xblocks: 'Boolean',
  announcement: 'Date',
  banner_image: 'String',
  bypass_home: 'Boolean',
  cap_enrollments: 'Integer',
  catalog_visibility: 'String',
  cert_html_view_enabled: 'Boolean',
  cert_html_view_overrides: 'Dict',
  cert_name_long: 'String',
  cert_name_short: 'String',
  certificate_available_date: 'Date',
  certificates: 'Dict',
  certificates_display_behavior: 'String',
  certificates_show_before_end: 'Boolean',
  chrome: 'String',
  cohort_config: 'Dict',
  course_image: 'String',
  course_survey_name: 'String',
  course_survey_required: 'Boolean',
  course_visibility: 'String',
  course_wide_css: 'List',
  course_wide_js: 'List',
  create_zendesk_tickets: 'Boolean',
  default_tab: 'String',
  disable_progress_graph: 'Boolean',
  discussion_blackouts: 'List',
  discussion_link: 'String',
  discussion_sort_alpha: 'Boolean',
  discussion_topics: 'Dict',
  discussions_settings: 'Dict',
  display_coursenumber: 'String',
  display_organization: 'String',
  due_date_display_format: 'String',
  enable_ccx: 'Boolean',
  enable_proctored_exams: 'Boolean',
  enable_subsection_gating: 'Boolean',
  enable_timed_exams: 'Boolean',
  end: 'Date',
  end_of_course_survey_url: 'String',
  enrollment_domain: 'String',
  enrollment_end: 'Date',
  enrollment_start: 'Date',
  entrance_exam_enabled: 'Boolean',
  entrance_exam_id: 'String',
  entrance_exam_minimum_score_pct: 'Float',
  extra_tab: 'List',
  force_on_flexible_peer_openassessments: 'Boolean',
  has_visible_blocks: 'Boolean',
  hide_progress_tab: 'Boolean',
  html_textbooks: 'List',
  info_sidebar_name: 'String',
  instructor_info: 'Dict',
  invitation_only: 'Boolean',
  is_new: 'Boolean',
  ispublic: 'Boolean',
  language: 'String',
  learning_info: 'List',
  license: 'String',
  lti_passports: 'List',
  max_student_enrollments_allowed: 'Integer',
  minimum_grade_credit: 'Float',
  mobile_available: 'Boolean',
  no_grade: 'Boolean',
  other_course_settings: 'Dict',
  pdf_textbooks: 'List',
  pre_requisite_courses: 'List',
  proctoring_escalation_email: 'String',
  proctoring_provider: 'String',
  remote_gradebook: 'Dict',
  show_calculator: 'Boolean',
  show_timezone: 'Boolean',
  social_sharing_url: 'String',
  tabs: 'List',
  teams_configuration: 'Dict',
  teams_enabled: 'Boolean',
  text_customization: 'Dict',
  topics: 'List',
  video_sharing_options: 'String',
  video_thumbnail_image: 'String',
  video_upload_pipeline: 'Dict',
};

const types: ReadonlyMap<string, BlockType> = new Map([
  ...families(['course'], 'container', 'file', course),
  ...families(['library'], 'container', 'file', { show_children_previews: 'Boolean' }),
  ...families(['chapter'], 'container', 'file', outline),
  ...families(['sequential', 'videosequence', 'problemset'], 'container', 'file', sequence),
  ...families(['vertical', 'wrapper', 'randomize'], 'container', 'file', { ...outline, discussion_enabled: 'Boolean' }),
  ...families(
    ['library_content', 'legacy_library_content', 'itembank', 'library_sourced'],
    'container',
    'file',
    libraryContent,
  ),
  ...families(['split_test'], 'container', 'file', splitTest),
  ...families(['conditional'], 'container', 'file', {}),
  ...families(['html'], 'html', 'file', html),
  ...families(['video'], 'video', 'file', video),
  ...families(['problem'], 'body', 'file', problem),
  ...families(['annotatable'], 'body', 'file', annotatable),
  ...families(['poll_question'], 'body', 'file', {}),
  ...families(['lti'], 'settings', 'file', lti),
  ...families(['word_cloud'], 'settings', 'file', wordCloud),
  ...families(['discussion'], 'settings', 'inline', discussion, 'text'),
  ...families(['poll'], 'body', 'inline', poll, 'text'),
  ...families(['survey'], 'body', 'inline', { ...poll, questions: 'List' }, 'text'),
  ...families(['drag-and-drop-v2'], 'body', 'inline', dragAndDrop, 'text'),
  ...families(['done'], 'body', 'inline', { align: 'String' }, 'text'),
]);

/** A type that nobody here knows: all of it is kept, its attributes as texts. */
const unknownType: BlockType = { shape: 'body', home: 'inline', fields: new Map(), unknownAttributes: 'text' };

function families(
  names: readonly string[],
  shape: BlockShape,
  home: BlockType['home'],
  own: Fields,
  unknownAttributes: BlockType['unknownAttributes'] = 'opaque',
): [string, BlockType][] {
  const common: Fields = { display_name: 'String', ...inheritedFields };
  const fields = new Map<string, FieldType>(Object.entries({ ...common, ...own }));
  return names.map((name) => [name, { shape, home, fields, unknownAttributes }]);
}
