import { On, type PayloadOf } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CompleteBlocks } from './complete-blocks.ts';
import { ProblemScoreChanged } from './heard-events.ts';
import { PublishedCourses } from './ports.ts';

/** A problem is complete once something was handed in, and no more when the answer was taken back. */
@Injectable()
export class OnProblemScoreChanged {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly completeBlocks: CompleteBlocks,
  ) {}

  @On(ProblemScoreChanged, { name: 'courseware.problem_score_changed' })
  async on({ learnerId, courseRun, usageKey, isAttempted }: PayloadOf<typeof ProblemScoreChanged>): Promise<void> {
    const course = await this.courses.find(courseRun);
    if (!course?.block(usageKey)) return;
    await this.completeBlocks.execute(learnerId, courseRun, new Map([[usageKey, isAttempted ? 1 : 0]]));
  }
}
