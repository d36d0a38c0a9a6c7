import type { CourseOutlineView, OutlineBlockView } from '@lyceum/contracts/courseware';

export interface OutlineSection {
  readonly block: OutlineBlockView;
  readonly subsections: readonly OutlineBlockView[];
}

/** Sections with their subsections, in the course's order; sections and subsections kept out of the outline are not in it. */
export function sectionsOf({
  course_blocks: course,
}: Pick<CourseOutlineView, 'course_blocks'>): readonly OutlineSection[] {
  if (!course) return [];
  const root = Object.values(course.blocks).find(({ type }) => type === 'course');
  const childrenOf = (block: OutlineBlockView): readonly OutlineBlockView[] =>
    block.children.flatMap((key) => course.blocks[key] ?? []).filter(({ hide_from_toc: isHidden }) => !isHidden);
  if (!root) return [];
  return childrenOf(root).map((block) => ({ block, subsections: childrenOf(block) }));
}

/** How far through the course the learner is: 0 to 1, by the blocks that can be completed. */
export function completionOf(sections: readonly OutlineSection[]): number {
  const stats = sections.map(({ block }) => block.completion_stat);
  const possible = stats.reduce((sum, stat) => sum + stat.completable_children, 0);
  if (possible === 0) return 0;
  return stats.reduce((sum, stat) => sum + stat.completion, 0) / possible;
}
