import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { withScore } from '../domain/learner-grades.ts';
import { GradedCourses } from './ports.ts';
import { RecalculateGrades } from './recalculate-grades.ts';

export interface ScoreOfLearner {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  readonly usageKey: UsageKey;
  readonly earned: number;
  readonly possible: number;
  readonly isAttempted: boolean;
}

/** Keeps a score and grades by it. */
@Injectable()
export class RecordProblemScore {
  constructor(
    private readonly courses: GradedCourses,
    private readonly recalculate: RecalculateGrades,
  ) {}

  async execute({ learnerId, courseRun, usageKey, earned, possible, isAttempted }: ScoreOfLearner): Promise<void> {
    const course = await this.courses.find(courseRun);
    if (course === null)
      throw new Error(`${courseRun} has no published version, so the score on ${usageKey} cannot count`);
    const score = isAttempted ? { earned, possible } : null;
    await this.recalculate.execute(learnerId, course, (grades) => withScore(grades, usageKey, score));
  }
}
