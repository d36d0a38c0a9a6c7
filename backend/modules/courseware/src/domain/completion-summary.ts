import type { LearnerCourse } from './learner-course.ts';

/** Units that the contents list, by how far the learner is with them. Units that open later are locked. */
export interface CompletionSummary {
  readonly complete: number;
  readonly incomplete: number;
  readonly locked: number;
}

export function completionSummary(learner: LearnerCourse): CompletionSummary {
  const counted = learner.units.filter((unit) => learner.count(unit).completable > 0);
  const complete = counted.filter((unit) => learner.isComplete(unit)).length;
  return { complete, incomplete: counted.length - complete, locked: lockedUnits(learner) };
}

function lockedUnits(learner: LearnerCourse): number {
  const { course } = learner;
  return [...course.all()].filter(
    (block) =>
      course.parent(block)?.type === 'sequential' &&
      learner.visibility(block) === 'scheduled' &&
      !course.ancestors(block).some(({ isHiddenFromToc }) => isHiddenFromToc),
  ).length;
}
