import type {
  CourseMetadataView,
  CourseOutlineView,
  DateBlockView,
  OutlineBlockView,
} from '@lyceum/contracts/courseware';

export const courseKey = 'course-v1:Lyceum+Waves+2026';
export const blockKey = (type: string, name: string): string => `block-v1:Lyceum+Waves+2026+type@${type}+block@${name}`;

/** A course that is open to an enrolled learner. */
export function aCourse(changes: Partial<CourseMetadataView> = {}): CourseMetadataView {
  return {
    course_id: courseKey,
    username: 'ana',
    is_enrolled: true,
    is_staff: false,
    original_user_is_staff: false,
    studio_access: false,
    has_course_author_access: false,
    number: 'Waves',
    org: 'Lyceum',
    title: 'Sound and waves',
    start: '2026-01-10T00:00:00Z',
    end: null,
    is_self_paced: false,
    tabs: [
      { tab_id: 'courseware', title: 'Course', url: `/learning/course/${courseKey}/home` },
      { tab_id: 'progress', title: 'Progress', url: `/learning/course/${courseKey}/progress` },
      { tab_id: 'dates', title: 'Dates', url: `/learning/course/${courseKey}/dates` },
    ],
    course_access: openAccess,
    celebrations: {
      first_section: false,
      streak_length_to_celebrate: null,
      streak_discount_enabled: false,
      weekly_goal: false,
    },
    user_timezone: null,
    can_view_certificate: false,
    verified_mode: null,
    course_modes: [{ slug: 'audit' }],
    is_new_discussion_sidebar_view_enabled: false,
    can_show_upgrade_sock: false,
    course_theme_variant: null,
    ...changes,
  };
}

const openAccess = {
  has_access: true,
  error_code: null,
  developer_message: null,
  user_message: null,
  additional_context_user_message: null,
  user_fragment: null,
};

export const closedBecause = (code: string) => ({ ...openAccess, has_access: false, error_code: code });

export function anOutlineBlock(changes: Partial<OutlineBlockView> = {}): OutlineBlockView {
  return {
    id: blockKey('sequential', 's1'),
    type: 'sequential',
    display_name: 'What sound is',
    children: [],
    complete: false,
    description: null,
    due: null,
    effort_activities: null,
    effort_time: null,
    icon: null,
    lms_web_url: null,
    resume_block: false,
    has_scheduled_content: false,
    hide_from_toc: false,
    navigation_disabled: false,
    graded: false,
    format: null,
    completion_stat: { completion: 0, completable_children: 2 },
    ...changes,
  };
}

/** An outline of one course block and whatever sections and subsections are given. */
export function anOutline(
  blocks: readonly OutlineBlockView[] = [aSection(['s1', 's2']), anOutlineBlock(), aSecondSubsection()],
  changes: Partial<CourseOutlineView> = {},
): CourseOutlineView {
  const sections = blocks.filter(({ type }) => type === 'chapter').map(({ id }) => id);
  const course = anOutlineBlock({ id: blockKey('course', 'course'), type: 'course', children: sections });
  return {
    access_expiration: null,
    cert_data: null,
    course_blocks: { blocks: Object.fromEntries([course, ...blocks].map((block) => [block.id, block])) },
    course_goals: { selected_goal: null, weekly_learning_goal_enabled: false },
    course_tools: [],
    dates_banner_info: noBanner,
    dates_widget: { course_date_blocks: [], dates_tab_link: '', user_timezone: null },
    enroll_alert: { can_enroll: false, extra_text: '' },
    enrollment_mode: 'audit',
    enable_proctored_exams: false,
    handouts_html: null,
    has_ended: false,
    has_scheduled_content: false,
    offer: null,
    resume_course: { has_visited_course: false, url: null, target: null },
    user_has_passing_grade: false,
    verified_mode: null,
    welcome_message_html: null,
    ...changes,
  };
}

export const noBanner = {
  missed_deadlines: false,
  missed_gated_content: false,
  content_type_gating_enabled: false,
  verified_upgrade_link: null,
};

export const aSection = (subsections: readonly string[], changes: Partial<OutlineBlockView> = {}): OutlineBlockView =>
  anOutlineBlock({
    id: blockKey('chapter', 'c1'),
    type: 'chapter',
    display_name: 'Sound',
    children: subsections.map((name) => blockKey('sequential', name)),
    ...changes,
  });

const aSecondSubsection = (): OutlineBlockView =>
  anOutlineBlock({
    id: blockKey('sequential', 's2'),
    display_name: 'Measuring sound',
    graded: true,
    format: 'Homework',
    due: '2026-05-01T12:00:00Z',
    effort_time: 720,
    complete: true,
    completion_stat: { completion: 2, completable_children: 2 },
  });

export function aDate(changes: Partial<DateBlockView> = {}): DateBlockView {
  return {
    assignment_type: 'Homework',
    complete: false,
    date: '2026-05-01T12:00:00Z',
    date_type: 'assignment-due-date',
    description: '',
    learner_has_access: true,
    link: `/courses/${courseKey}/jump_to/${blockKey('sequential', 's2')}`,
    link_text: '',
    title: 'Measuring sound',
    extra_info: null,
    first_component_block_id: '',
    ...changes,
  };
}
