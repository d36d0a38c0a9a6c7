import { assignmentType } from '@lyceum/grades';
import { courseRunKey, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import type { GradedCourse, GradedProblem, GradedSubsection } from '../domain/graded-course.ts';
import { type LearnerGrades, noGrades } from '../domain/learner-grades.ts';

export const aCourseRun = courseRunKey('course-v1:Org+Num+Run');

/** The key of a problem or subsection from `type/id`. */
export function keyOf(typeAndId: string): UsageKey {
  const [type = '', id = ''] = typeAndId.split('/');
  return usageKeyOf({ context: aCourseRun, type, id });
}

export function aProblem(id: string, given: Partial<GradedProblem> = {}): GradedProblem {
  return {
    usageKey: keyOf(`problem/${id}`),
    displayName: id,
    weight: null,
    isGraded: true,
    maxScore: 1,
    selection: null,
    ...given,
  };
}

/** A graded homework with these problems. */
export function aSubsection(
  id: string,
  problems: readonly GradedProblem[],
  given: Partial<GradedSubsection> = {},
): GradedSubsection {
  return {
    usageKey: keyOf(`sequential/${id}`),
    displayName: id,
    assignmentType: 'Homework',
    isGraded: true,
    showCorrectness: 'always',
    problems,
    ...given,
  };
}

/** A course where homework is everything and half of it passes. */
export function aGradedCourse(...subsections: GradedSubsection[]): GradedCourse {
  return {
    courseRun: aCourseRun,
    version: 'v1',
    policy: {
      assignmentTypes: [assignmentType({ type: 'Homework', minCount: 1, dropCount: 0, weight: 1 })],
      cutoffs: [{ letter: 'Pass', lowest: 0.5 }],
    },
    sections: [{ displayName: 'Week 1', subsections }],
  };
}

export function gradesOf(given: Partial<LearnerGrades> = {}): LearnerGrades {
  return { ...noGrades(7, aCourseRun), ...given };
}
