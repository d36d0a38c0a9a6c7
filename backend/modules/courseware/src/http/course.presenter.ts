import type { CourseAccessView, CourseMetadataView, CoursewareCourseView } from '@lyceum/contracts/courseware';
import type { Principal } from '@lyceum/platform';
import { safeHtml } from '../application/html/safe-html.ts';
import type { OpenedCourse } from '../application/open-course.ts';
import type { AccessRefusal } from '../application/ports.ts';
import type { CourseLinks } from './links.ts';
import { goals, type ResolveLinks } from './outline.presenter.ts';

export function toCourseMetadata(
  { learner: { course }, standing }: OpenedCourse,
  principal: Principal | null,
  links: CourseLinks,
): CourseMetadataView {
  const { courseRun, details } = course;
  const isOpen = standing.refusal === null;
  return {
    course_id: courseRun,
    username: principal?.username ?? null,
    is_enrolled: standing.isEnrolled,
    is_staff: standing.isStaff,
    original_user_is_staff: standing.isStaff,
    studio_access: standing.isStaff,
    has_course_author_access: standing.isStaff,
    number: details.number,
    org: details.organization,
    title: details.displayName,
    start: details.start,
    end: details.end,
    is_self_paced: details.selfPaced,
    tabs: isOpen
      ? [
          { tab_id: 'courseware', title: 'Course', url: links.page(courseRun, 'home') },
          { tab_id: 'progress', title: 'Progress', url: links.page(courseRun, 'progress') },
          { tab_id: 'dates', title: 'Dates', url: links.page(courseRun, 'dates') },
          { tab_id: 'discussion', title: 'Discussion', url: links.discussions(courseRun) },
        ]
      : [{ tab_id: 'courseware', title: 'Course', url: links.page(courseRun, 'home') }],
    course_access: accessView(standing.refusal),
    celebrations: {
      first_section: false,
      streak_length_to_celebrate: null,
      streak_discount_enabled: false,
      weekly_goal: false,
    },
    user_timezone: null,
    can_view_certificate: false,
    verified_mode: null,
    course_modes: standing.mode === null ? [] : [{ slug: standing.mode }],
    is_new_discussion_sidebar_view_enabled: true,
    can_show_upgrade_sock: false,
    course_theme_variant: null,
  };
}

export function accessView(refusal: AccessRefusal | null): CourseAccessView {
  return {
    has_access: refusal === null,
    error_code: refusal?.code ?? null,
    developer_message: refusal?.developerMessage ?? null,
    user_message: refusal?.userMessage ?? null,
    additional_context_user_message: null,
    user_fragment: null,
  };
}

export function toCoursewareCourse(
  { learner: { course }, standing, record }: OpenedCourse,
  links: CourseLinks,
  resolve: ResolveLinks,
): CoursewareCourseView {
  const { courseRun, details } = course;
  return {
    id: courseRun,
    course_id: courseRun,
    name: details.displayName,
    org: details.organization,
    number: details.number,
    start: details.start,
    end: details.end,
    enrollment_start: details.enrollmentStart,
    enrollment_end: details.enrollmentEnd,
    enrollment: { mode: standing.mode, is_active: standing.isEnrolled },
    language: details.language,
    license: null,
    pacing: details.selfPaced ? 'self' : 'instructor',
    access_expiration: null,
    offer: null,
    content_type_gating_enabled: false,
    course_goals: goals(record.goal),
    user_timezone: null,
    show_calculator: course.root.fields['show_calculator'] === true,
    notes: { enabled: false, visible: false },
    marketing_url: null,
    celebrations: { first_section: false, weekly_goal: false },
    user_has_passing_grade: record.isPassing,
    course_exit_page_is_active: true,
    certificate_data: null,
    entrance_exam_data: {
      entrance_exam_current_score: 0,
      entrance_exam_enabled: false,
      entrance_exam_id: '',
      entrance_exam_minimum_score_pct: 0.65,
      entrance_exam_passed: true,
    },
    verify_identity_url: null,
    verification_status: 'none',
    linkedin_add_to_profile_url: null,
    related_programs: null,
    user_needs_integrity_signature: false,
    can_access_proctored_exams: false,
    learning_assistant_enabled: false,
    short_description: details.shortDescription || null,
    overview: details.overview === '' ? null : safeHtml(resolve(details.overview)),
    effort: details.effort,
    media: { course_image: { uri: details.courseImage && links.absolute(details.courseImage) } },
    can_enroll: standing.canEnroll,
    invitation_only: details.invitationOnly,
    is_course_full: false,
    show_courseware_link: standing.refusal === null,
    display_number_with_default: details.number,
    display_org_with_default: details.organization,
    pre_requisite_courses: [],
  };
}
