import type { ResponseOf } from '@lyceum/contracts';
import type { CourseRow, CourseStructure, getCourseIndex, getCourseSettings } from '@lyceum/contracts/studio';

export const courseKey = 'course-v1:O+N+R';

export function aCourseRow(changes: Partial<CourseRow> = {}): CourseRow {
  return {
    course_key: courseKey,
    display_name: 'Sound and waves',
    org: 'O',
    number: 'N',
    run: 'R',
    url: `/course/${courseKey}`,
    lms_link: `/learning/course/${courseKey}/home`,
    cms_link: `/course/${courseKey}`,
    rerun_link: `/course_rerun/${courseKey}`,
    is_active: true,
    ...changes,
  };
}

export function courseSettings(name = 'Sound and waves'): ResponseOf<typeof getCourseSettings> {
  return {
    about_page_editable: true,
    can_show_certificate_available_date_field: false,
    course_display_name: name,
    course_display_name_with_default: name,
    credit_eligibility_enabled: false,
    enable_extended_course_details: false,
    enrollment_end_editable: true,
    is_credit_course: false,
    is_entrance_exams_enabled: false,
    is_prerequisite_courses_enabled: false,
    language_options: [['en', 'English']],
    lms_link_for_about_page: '',
    mfe_proctored_exam_settings_url: '',
    possible_pre_requisite_courses: [],
    short_description_editable: true,
    show_min_grade_warning: false,
    sidebar_html_enabled: false,
    upgrade_deadline: null,
    platform_name: 'Lyceum',
    licensing_enabled: false,
    marketing_enabled: false,
    use_v2_cert_display_settings: false,
  };
}

export function courseIndex(course_structure: CourseStructure): ResponseOf<typeof getCourseIndex> {
  return {
    course_structure,
    course_release_date: 'Set Date',
    created_on: null,
    deprecated_blocks_info: { blocks: [], deprecated_enabled_block_types: [], advance_settings_url: '' },
    discussions_incontext_learnmore_url: '',
    discussions_settings: { provider_type: 'openedx', enable_graded_units: false },
    advance_settings_url: '',
    initial_state: null,
    initial_user_clipboard: { content: null, source_usage_key: '', source_context_title: '', source_edit_url: '' },
    is_custom_relative_dates_active: false,
    language_code: 'en',
    lms_link: '',
    mfe_proctored_exam_settings_url: '',
    notification_dismiss_url: null,
    proctoring_errors: [],
    reindex_link: '',
    rerun_notification_id: null,
  };
}

/** What saving a block answers. */
export const blockSaved = (id: string) => ({
  id,
  data: null,
  metadata: {},
  has_changes: true,
  published: true,
  problems: [],
});
