import type { CourseOutlineView, NavigationBlockView, OutlineBlockView } from '@lyceum/contracts/courseware';
import { safeHtml } from '../application/html/safe-html.ts';
import type { OpenedCourse } from '../application/open-course.ts';
import type { CourseBlock } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import { type ResumePoint, resumePoint } from '../domain/resume-point.ts';
import { unitIcon } from '../domain/unit-icon.ts';
import { newestUpdate } from './course-updates.ts';
import { bannerInfo, dateBlocks, hasEnded } from './date.presenter.ts';
import type { CourseLinks } from './links.ts';

/** Author HTML of the course with its links resolved. */
export type ResolveLinks = (html: string) => string;

export function toOutline(
  { learner, standing, record }: OpenedCourse,
  links: CourseLinks,
  resolve: ResolveLinks,
): CourseOutlineView {
  const { course } = learner;
  const resume = resumePoint(learner);
  const message = newestUpdate(course.updates);
  return {
    access_expiration: null,
    cert_data: { cert_status: null, cert_web_view_url: null, download_url: null, certificate_available_date: null },
    course_blocks: { blocks: outlineBlocks(learner, links, resume) },
    course_goals: goals(record.goal),
    course_tools: [],
    dates_banner_info: bannerInfo(learner),
    dates_widget: {
      course_date_blocks: dateBlocks(learner, links),
      dates_tab_link: links.page(course.courseRun, 'dates'),
      user_timezone: null,
    },
    enroll_alert: { can_enroll: !standing.isEnrolled && standing.canEnroll, extra_text: '' },
    enrollment_mode: standing.mode,
    enable_proctored_exams: false,
    handouts_html: course.handouts === null ? null : safeHtml(resolve(course.handouts)),
    has_ended: hasEnded(learner),
    has_scheduled_content: learner.hasScheduledContent(),
    offer: null,
    resume_course: {
      has_visited_course: resume !== null,
      url: resume && links.unit(course.courseRun, resume.subsection.usageKey, resume.unit.usageKey),
      target: resume && {
        section_id: resume.subsection.usageKey,
        unit_id: resume.unit.usageKey,
        block_id: resume.block.usageKey,
      },
    },
    user_has_passing_grade: record.isPassing,
    verified_mode: null,
    welcome_message_html: message === null || message === record.dismissedMessage ? null : safeHtml(resolve(message)),
  };
}

export function goals(goal: OpenedCourse['record']['goal']): CourseOutlineView['course_goals'] {
  return {
    selected_goal: goal && { days_per_week: goal.daysPerWeek, subscribed_to_reminders: goal.subscribedToReminders },
    weekly_learning_goal_enabled: true,
  };
}

function outlineBlocks(learner: LearnerCourse, links: CourseLinks, resume: ResumePoint | null) {
  const blocks: Record<string, OutlineBlockView> = {};
  const onTheWay = new Set(resume ? [resume.subsection, ...learner.course.ancestors(resume.subsection)] : []);
  const add = (block: CourseBlock, depth: number): void => {
    const children = depth < 2 ? learner.listed(block) : [];
    blocks[block.usageKey] = outlineBlock(block, { learner, links, children, isResume: onTheWay.has(block) });
    for (const child of children) add(child, depth + 1);
  };
  add(learner.course.root, 0);
  return blocks;
}

interface OutlineContext {
  readonly learner: LearnerCourse;
  readonly links: CourseLinks;
  readonly children: readonly CourseBlock[];
  readonly isResume: boolean;
}

function outlineBlock(block: CourseBlock, { learner, links, children, isResume }: OutlineContext): OutlineBlockView {
  const isSubsection = block.type === 'sequential';
  return {
    id: block.usageKey,
    type: block.type,
    display_name: block.displayName,
    children: children.map(({ usageKey }) => usageKey),
    complete: learner.isComplete(block),
    completion_stat: completionStat(block, learner),
    description: isSubsection ? block.format : null,
    due: learner.due(block)?.toISOString() ?? null,
    effort_activities: null,
    effort_time: null,
    icon: isSubsection && block.isGraded ? 'fa-pencil-square-o' : null,
    lms_web_url: links.jumpTo(learner.course.courseRun, block.usageKey),
    resume_block: isResume,
    has_scheduled_content: learner.hasScheduledContent(block),
    hide_from_toc: block.isHiddenFromToc,
    navigation_disabled: false,
    graded: isSubsection && block.isGraded,
    format: block.format,
  };
}

export function toNavigation(learner: LearnerCourse): Record<string, NavigationBlockView> {
  const blocks: Record<string, NavigationBlockView> = {};
  const add = (block: CourseBlock, depth: number): void => {
    const children = depth < 2 ? learner.listed(block) : depth === 2 ? learner.children(block) : [];
    blocks[block.usageKey] = {
      id: block.usageKey,
      type: block.type,
      display_name: block.displayName,
      children: children.map(({ usageKey }) => usageKey),
      complete: learner.isComplete(block),
      completion_stat: completionStat(block, learner),
      icon: depth === 3 ? unitIcon(learner.children(block).map(({ type }) => type)) : null,
      due: learner.due(block)?.toISOString() ?? null,
      graded: block.isGraded,
      format: block.format,
      hide_from_toc: block.isHiddenFromToc,
      special_exam_info: null,
    };
    for (const child of children) add(child, depth + 1);
  };
  add(learner.course.root, 0);
  return blocks;
}

function completionStat(block: CourseBlock, learner: LearnerCourse) {
  const { complete, completable } = learner.count(block);
  return { completion: complete, completable_children: completable };
}
