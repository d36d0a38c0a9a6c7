import type { DateBlockView, DatesBannerInfo } from '@lyceum/contracts/courseware';
import { type CourseDate, datesOf, missedDeadlines } from '../domain/course-dates.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import type { CourseLinks } from './links.ts';

const titles: Readonly<Record<CourseDate['kind'], string>> = {
  'todays-date': 'Today',
  'course-start-date': 'Course starts',
  'course-end-date': 'Course ends',
  'assignment-due-date': '',
};

export function dateBlocks(course: LearnerCourse, links: CourseLinks): DateBlockView[] {
  return datesOf(course).map((date) => dateBlock(date, course, links));
}

export function bannerInfo(course: LearnerCourse): DatesBannerInfo {
  return {
    missed_deadlines: missedDeadlines(course),
    missed_gated_content: false,
    content_type_gating_enabled: false,
    verified_upgrade_link: '',
  };
}

export function hasEnded({ course, now }: LearnerCourse): boolean {
  return course.end !== null && now > course.end;
}

/** The mobile apps expect texts where there is nothing to say. */
function dateBlock(
  { kind, date, subsection, isComplete }: CourseDate,
  course: LearnerCourse,
  links: CourseLinks,
): DateBlockView {
  return {
    assignment_type: subsection?.format ?? null,
    complete: isComplete,
    date: date.toISOString(),
    date_type: kind,
    description: '',
    learner_has_access: subsection === null || course.isOpen(subsection),
    link: subsection === null ? '' : links.jumpTo(course.course.courseRun, subsection.usageKey),
    link_text: '',
    title: subsection?.displayName ?? titles[kind],
    extra_info: null,
    first_component_block_id: subsection === null ? '' : firstComponent(subsection, course),
  };
}

function firstComponent(subsection: Parameters<LearnerCourse['children']>[0], course: LearnerCourse): string {
  for (const unit of course.children(subsection)) {
    const [first] = course.children(unit);
    if (first) return first.usageKey;
  }
  return '';
}
