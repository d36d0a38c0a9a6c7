import type {
  MobileCourseOverview,
  MobileCourseStanding,
  MobileCourseStatus,
  MobileEnrollment,
} from '@lyceum/contracts/courseware';
import type { OpenedCourse } from '../application/open-course.ts';
import { text } from '../domain/course-block.ts';
import { gradedSubsections } from '../domain/course-dates.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import { resumePoint } from '../domain/resume-point.ts';
import { startDisplay } from '../domain/start-display.ts';
import { accessView } from './course.presenter.ts';
import type { CourseLinks } from './links.ts';

/** The apps break on a missing text: where there is nothing to say, texts are empty and lists too. */
const notShared = { facebook: '', twitter: '' };

export function toCourseOverview({ learner, standing }: OpenedCourse, links: CourseLinks): MobileCourseOverview {
  const { courseRun, details } = learner.course;
  const image = details.courseImage === null ? '' : links.absolute(details.courseImage);
  return {
    name: details.displayName,
    number: details.number,
    org: details.organization,
    start: details.start,
    ...startOf(learner),
    end: details.end,
    is_self_paced: details.selfPaced,
    media: { image: { raw: image, small: image, large: image } },
    course_sharing_utm_parameters: notShared,
    course_about: links.about(courseRun),
    course_modes: modes(standing.mode),
    course_progress: courseProgress(learner),
  };
}

export function toCourseStanding({ learner, standing }: OpenedCourse, links: CourseLinks): MobileCourseStanding {
  const { courseRun } = learner.course;
  return {
    id: courseRun,
    course_updates: links.mobileInfo(courseRun, 'updates'),
    course_handouts: links.mobileInfo(courseRun, 'handouts'),
    discussion_url: null,
    course_access_details: {
      has_unmet_prerequisites: standing.refusal?.code === 'unfulfilled_milestones',
      is_too_early: standing.refusal?.code === 'course_not_started',
      is_staff: standing.isStaff,
      audit_access_expires: null,
      courseware_access: accessView(standing.refusal),
    },
    certificate: {},
    enrollment_details: {
      created: standing.enrolledAt?.toISOString() ?? null,
      mode: standing.mode,
      is_active: standing.isEnrolled,
      upgrade_deadline: null,
    },
  };
}

/** Null for a course that the learner is not enrolled in. */
export function toMobileEnrollment({ learner, standing }: OpenedCourse, links: CourseLinks): MobileEnrollment | null {
  const { courseRun, details } = learner.course;
  const { enrolledAt, mode } = standing;
  if (enrolledAt === null || mode === null) return null;
  const uri = details.courseImage ?? '';
  return {
    audit_access_expires: null,
    created: enrolledAt.toISOString(),
    mode,
    is_active: true,
    certificate: {},
    course_modes: modes(mode),
    course: {
      id: courseRun,
      name: details.displayName,
      number: details.number,
      org: details.organization,
      org_logo: null,
      start: details.start,
      ...startOf(learner),
      end: details.end,
      dynamic_upgrade_deadline: null,
      subscription_id: `course_${courseRun.replaceAll(/[^\w-]/g, '_')}`,
      courseware_access: accessView(standing.refusal),
      media: { course_image: { uri, name: 'Course Image' } },
      course_image: uri,
      course_about: links.about(courseRun),
      course_sharing_utm_parameters: notShared,
      course_updates: links.mobileInfo(courseRun, 'updates'),
      course_handouts: links.mobileInfo(courseRun, 'handouts'),
      discussion_url: null,
      video_outline: null,
      is_self_paced: details.selfPaced,
    },
  };
}

/** The block an app showed last, or else the one that was completed last. */
export function toCourseStatus({ learner, record }: OpenedCourse): MobileCourseStatus | null {
  const visited = record.lastVisited && learner.find(record.lastVisited);
  const block = visited ?? resumePoint(learner)?.block ?? null;
  const unit = block && learner.course.unitOf(block);
  if (!block || !unit) return null;
  return {
    last_visited_module_id: unit.usageKey,
    last_visited_module_path: [unit, ...learner.course.ancestors(unit)].map(({ usageKey }) => usageKey),
    last_visited_block_id: block.usageKey,
    last_visited_unit_display_name: unit.displayName,
  };
}

export function courseProgress(learner: LearnerCourse): MobileCourseOverview['course_progress'] {
  const assignments = gradedSubsections(learner);
  return {
    assignments_completed: assignments.filter((subsection) => learner.isComplete(subsection)).length,
    total_assignments_count: assignments.length,
  };
}

const startOf = ({ course }: LearnerCourse) => startDisplay(course.start, text(course.root.fields['advertised_start']));

const modes = (mode: string | null): MobileCourseOverview['course_modes'] =>
  mode === null ? [] : [{ slug: mode, sku: null, android_sku: null, ios_sku: null, min_price: 0 }];
