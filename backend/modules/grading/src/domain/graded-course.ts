import type { GradingPolicy, ShowCorrectness } from '@lyceum/grades';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';

/** What of a published course run decides grades. */
export interface GradedCourse {
  readonly courseRun: CourseRunKey;
  /** Names the course's version. */
  readonly version: string;
  readonly policy: GradingPolicy;
  readonly sections: readonly GradedSection[];
}

export interface GradedSection {
  readonly displayName: string;
  readonly subsections: readonly GradedSubsection[];
}

export interface GradedSubsection {
  readonly usageKey: UsageKey;
  readonly displayName: string;
  readonly assignmentType: string | null;
  readonly isGraded: boolean;
  readonly showCorrectness: ShowCorrectness;
  readonly problems: readonly GradedProblem[];
}

export interface GradedProblem {
  readonly usageKey: UsageKey;
  readonly displayName: string;
  readonly weight: number | null;
  /** False when the problem, or what stands between it and the subsection, says so. */
  readonly isGraded: boolean;
  /** Raw points it can earn; null where nobody can tell: then it counts once somebody has a score on it. */
  readonly maxScore: number | null;
  /** Where the problem is one of several that are dealt out to learners: among what, and who gets it. */
  readonly selection: { readonly from: string; readonly includes: (learnerId: number) => boolean } | null;
}

export function subsectionsOf({ sections }: GradedCourse): readonly GradedSubsection[] {
  return sections.flatMap(({ subsections }) => subsections);
}
