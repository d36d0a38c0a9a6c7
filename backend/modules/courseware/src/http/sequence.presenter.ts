import type { SequenceView } from '@lyceum/contracts/courseware';
import type { UsageKey } from '@lyceum/kernel';
import type { OpenedBlock } from '../application/open-course.ts';
import type { CourseBlock } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import { unitIcon } from '../domain/unit-icon.ts';

export function toSequence(
  { learner, block: subsection, record }: OpenedBlock,
  bookmarked: ReadonlySet<UsageKey>,
): SequenceView {
  const isHidden = learner.visibility(subsection) === 'past_due';
  return {
    item_id: subsection.usageKey,
    element_id: subsection.id,
    tag: 'sequential',
    display_name: subsection.displayName,
    items: learner
      .children(subsection)
      .map((unit) => ({ ...item(unit, subsection, learner), bookmarked: bookmarked.has(unit.usageKey) })),
    banner_text: null,
    format: subsection.format,
    due: learner.due(subsection)?.toISOString() ?? null,
    graded: subsection.isGraded,
    gated_content: {
      prereq_id: null,
      prereq_url: null,
      prereq_section_name: null,
      gated: false,
      gated_section_name: subsection.displayName,
    },
    is_time_limited: false,
    is_proctored: false,
    is_hidden_after_due: isHidden,
    position: record.positions[subsection.usageKey] ?? null,
    save_position: learner.viewer.userId !== null,
    show_completion: learner.viewer.userId !== null,
    allow_proctoring_opt_out: false,
    navigation_disabled: false,
  };
}

function item(
  unit: CourseBlock,
  subsection: CourseBlock,
  learner: LearnerCourse,
): Omit<SequenceView['items'][number], 'bookmarked'> {
  const section = learner.course.parent(subsection);
  return {
    id: unit.usageKey,
    type: unitIcon(learner.children(unit).map(({ type }) => type)),
    page_title: unit.displayName,
    graded: subsection.isGraded,
    complete: learner.isComplete(unit),
    path: [section, subsection, unit].flatMap((block) => block?.displayName ?? []).join(' > '),
    contains_content_type_gated_content: false,
    content: '',
    href: '',
  };
}
