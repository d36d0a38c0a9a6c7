import type { ApiBlockView } from '@lyceum/contracts/courseware';

/** A place in the course where its learners talk: a discussion block and the unit it stands in. */
export interface CourseTopic {
  readonly id: string;
  readonly title: string;
  readonly unitTitle: string;
  /** Where the block is in the course. */
  readonly address: string;
}

export interface TopicGroup {
  readonly section: string;
  readonly topics: readonly CourseTopic[];
}

interface CourseBlocks {
  readonly root: string;
  readonly blocks: Readonly<Record<string, ApiBlockView>>;
}

/** The topics of a course in the order of its outline, by section; sections without a topic are left out. */
export function topicsOf({ root, blocks }: CourseBlocks): readonly TopicGroup[] {
  const childrenOf = (block: ApiBlockView | undefined): readonly ApiBlockView[] =>
    (block?.children ?? []).flatMap((id) => blocks[id] ?? []);
  const topicsBelow = (block: ApiBlockView, unitTitle: string): readonly CourseTopic[] => {
    if (block.type === 'discussion')
      return [{ id: block.id, title: block.display_name || unitTitle, unitTitle, address: block.lms_web_url }];
    const title = block.type === 'vertical' ? block.display_name : unitTitle;
    return childrenOf(block).flatMap((child) => topicsBelow(child, title));
  };
  return childrenOf(blocks[root])
    .map((section) => ({ section: section.display_name, topics: topicsBelow(section, section.display_name) }))
    .filter(({ topics }) => topics.length > 0);
}
