import type { ResponseOf } from '@lyceum/contracts';
import type { getLearningSequences } from '@lyceum/contracts/courseware';
import type { CourseBlock } from '../domain/course-block.ts';
import { moment } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';

/** Sections and subsections, those that open later among them. */
export function toLearningSequences(learner: LearnerCourse): ResponseOf<typeof getLearningSequences> {
  const isKnown = (block: CourseBlock) => learner.visibility(block) !== 'hidden' && !block.isHiddenFromToc;
  const { course } = learner;
  const sections = course.children(course.root).filter(isKnown);
  const subsections = new Map(sections.map((section) => [section, course.children(section).filter(isKnown)]));
  return {
    course_key: course.courseRun,
    title: course.details.displayName,
    outline: {
      sections: sections.map((section) => ({
        id: section.usageKey,
        title: section.displayName,
        sequence_ids: (subsections.get(section) ?? []).map(({ usageKey }) => usageKey),
        ...starts(section),
      })),
      sequences: Object.fromEntries(
        [...subsections.values()].flat().map((subsection) => [
          subsection.usageKey,
          {
            id: subsection.usageKey,
            title: subsection.displayName,
            accessible: learner.isOpen(subsection),
            ...starts(subsection),
          },
        ]),
      ),
    },
  };
}

function starts(block: CourseBlock) {
  return {
    start: moment(block.fields['start'])?.toISOString() ?? null,
    effective_start: block.start?.toISOString() ?? null,
  };
}
