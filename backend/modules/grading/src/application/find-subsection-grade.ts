import type { GradeOverride, SubsectionGrade } from '@lyceum/grades';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { gradeLearner } from '../domain/grade-learner.ts';
import { noGrades } from '../domain/learner-grades.ts';
import { GradedCourses, GradeStore, OverrideHistory, type OverrideRecord } from './ports.ts';

export interface SubsectionGradeFound {
  /** What the learner earned, without any override. */
  readonly earned: SubsectionGrade;
  readonly override: GradeOverride | null;
  readonly history: readonly OverrideRecord[];
}

/** A learner's grade on one subsection, with who decided what about it. */
@Injectable()
export class FindSubsectionGrade {
  constructor(
    private readonly courses: GradedCourses,
    private readonly grades: GradeStore,
    private readonly history: OverrideHistory,
  ) {}

  /** Null when the course has no such subsection. */
  async execute(learnerId: number, subsection: UsageKey, limit: number): Promise<SubsectionGradeFound | null> {
    const courseRun = courseRunOf(subsection);
    const course = await this.courses.find(courseRun);
    if (course === null) return null;
    const facts = (await this.grades.find(learnerId, courseRun)) ?? noGrades(learnerId, courseRun);
    const { subsections } = gradeLearner(course, { ...facts, overrides: [] });
    const earned = subsections.find(({ id }) => id === subsection);
    if (!earned) return null;
    const override = facts.overrides.find((kept) => kept.subsection === subsection)?.override ?? null;
    return { earned, override, history: await this.history.list(learnerId, subsection, limit) };
  }
}
