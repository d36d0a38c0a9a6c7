import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { ProblemReader, Problems } from './ports.ts';

/** What other modules ask about problems. */
@Injectable()
export class AssessmentFacade {
  constructor(
    private readonly problems: Problems,
    private readonly reader: ProblemReader,
  ) {}

  /** Raw points that each problem of a course run can earn; problems that nobody can read are left out. */
  async maxScores(courseRun: CourseRunKey): Promise<ReadonlyMap<UsageKey, number>> {
    const scores = new Map<UsageKey, number>();
    for (const problem of await this.problems.list(courseRun)) {
      const { maxScore } = await this.reader.read(problem);
      if (maxScore !== null) scores.set(problem.usageKey, maxScore);
    }
    return scores;
  }
}
