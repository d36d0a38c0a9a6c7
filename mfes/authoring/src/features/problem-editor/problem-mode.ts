import type { EditedBlock } from '../../editing/block-draft.ts';
import { readProblem } from './read-problem.ts';

export type ProblemMode = 'visual' | 'markdown' | 'olx';

/** The Markdown form that a problem brought with it; it counts only while the problem is edited in it. */
export function markdownOf({ metadata }: EditedBlock): string | null {
  const { markdown } = metadata;
  return typeof markdown === 'string' && markdown.trim() !== '' ? markdown : null;
}

/** Nothing is in it: the author has to say first what it shall be. */
export const isBlank = (olx: string): boolean => /^\s*(?:<problem\s*(?:\/>|>\s*<\/problem>))?\s*$/.test(olx);

/** The editor to begin with: the one the author used, else the simplest that loses nothing. */
export function firstMode(block: EditedBlock): ProblemMode {
  if (markdownOf(block) !== null) return 'markdown';
  const olx = block.data ?? '';
  return isBlank(olx) || readProblem(olx).ok ? 'visual' : 'olx';
}
