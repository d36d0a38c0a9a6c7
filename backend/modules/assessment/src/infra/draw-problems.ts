import type { DrawBlocks } from '@lyceum/courseware';
import type { OpenProblem } from '../application/open-problem.ts';
import type { Problems } from '../application/ports.ts';
import { toProblemState } from '../application/problem-state.ts';
import type { RememberSeeds } from '../application/remember-seeds.ts';
import { placeOf } from './courseware-problems.ts';

interface Using {
  readonly openProblem: OpenProblem;
  readonly seeds: RememberSeeds;
  readonly problems: Problems;
}

/** Problems on the pages of units. Visitors see them as somebody who has not begun. */
export function drawProblems({ openProblem, seeds, problems }: Using): DrawBlocks {
  return async (blocks, course) => {
    const opened = await openProblem.openAll(blocks.map((block) => placeOf(block, course)));
    const hands = course.viewer.userId === null ? opened : await seeds.of(opened);
    const safety = problems.safety(course.course.courseRun);
    return new Map(
      hands.map((hand) => [hand.place.usageKey, { kind: 'problem', problem: toProblemState(hand, safety) } as const]),
    );
  };
}
