import type { BlockContentView } from '@lyceum/contracts/courseware';
import type { CourseBlock } from '../../domain/course-block.ts';
import { text } from '../../domain/course-block.ts';
import type { LearnerCourse } from '../../domain/learner-course.ts';
import { framedPage, needsFrame, safeHtml } from '../html/safe-html.ts';
import type { PublishedCourses } from '../ports.ts';
import type { DrawBlocks } from './block-views.ts';

/** Text blocks: safe HTML, and the original in a frame where it needs its scripts. */
export function drawText(courses: PublishedCourses): DrawBlocks {
  return async (blocks, course) => new Map(blocks.map((block) => [block.usageKey, textView(block, course, courses)]));
}

function textView(block: CourseBlock, { course, viewer }: LearnerCourse, courses: PublishedCourses): BlockContentView {
  const markup = withKeywords(text(block.fields['data']) ?? '', viewer.userId, course.courseRun);
  const html = courses.resolveLinks(markup, course.courseRun);
  return { kind: 'html', html: safeHtml(html), framed_html: needsFrame(html) ? framedPage(html) : null };
}

/** Open edX fills these in text blocks. The address of the learner is not given to author HTML here. */
function withKeywords(markup: string, userId: number | null, courseRun: string): string {
  if (!markup.includes('%%')) return markup;
  return markup.replaceAll('%%USER_ID%%', userId === null ? '' : String(userId)).replaceAll('%%COURSE_ID%%', courseRun);
}

/** Discussion blocks: which topic of the forum belongs here. */
export const drawDiscussions: DrawBlocks = async (blocks) =>
  new Map(
    blocks.map(({ usageKey, id, fields, displayName }) => [
      usageKey,
      {
        kind: 'discussion',
        topic_id: text(fields['discussion_id']) ?? id,
        category: text(fields['discussion_category']) ?? '',
        target: text(fields['discussion_target']) ?? displayName,
      } as const,
    ]),
  );
