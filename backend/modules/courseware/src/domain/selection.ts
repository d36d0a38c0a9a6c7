import type { UsageKey } from '@lyceum/kernel';
import type { CourseBlock } from './course-block.ts';

/**
 * How many of its children a block shows to each learner; null for all of them. A content experiment shows one branch.
 * Open edX: `max_count` of library content and problem banks, -1 for all.
 */
export function selectionSize({ type, fields }: CourseBlock): number | null {
  if (type === 'split_test' || type === 'randomize') return 1;
  if (type !== 'library_content' && type !== 'itembank') return null;
  const count = fields['max_count'] ?? 1;
  return typeof count === 'number' && count >= 0 ? count : null;
}

/**
 * The children that a learner gets, in the author's order. Each child draws a number from the learner and itself alone, and the
 * lowest are taken: the same learner gets the same ones again without anything being kept, and another child more or less
 * changes at most itself and one other.
 */
export function selectFor(learnerId: number, block: CourseBlock, candidates: readonly UsageKey[]): readonly UsageKey[] {
  const size = selectionSize(block);
  if (size === null || size >= candidates.length) return candidates;
  const drawn = candidates.map((child) => ({ child, number: draw(`${learnerId}/${block.usageKey}/${child}`) }));
  const taken = new Set(
    [...drawn]
      .sort((a, b) => a.number - b.number)
      .slice(0, size)
      .map(({ child }) => child),
  );
  return candidates.filter((child) => taken.has(child));
}

/** FNV-1a with a final mix, so that texts that differ in their last letter only fall far apart. */
function draw(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
