import { ProblemScoreChanged } from '@lyceum/assessment/events';
import { On, type PayloadOf } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { RecordProblemScore } from './record-problem-score.ts';

@Injectable()
export class OnProblemScoreChanged {
  constructor(private readonly recordProblemScore: RecordProblemScore) {}

  @On(ProblemScoreChanged, { name: 'grading.problem_score_changed' })
  async on({ learnerId, courseRun, usageKey, ...score }: PayloadOf<typeof ProblemScoreChanged>): Promise<void> {
    await this.recordProblemScore.execute({ learnerId, courseRun, usageKey, ...score });
  }
}
