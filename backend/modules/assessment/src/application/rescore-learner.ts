import { freshState, type RescoreResult, rescore } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { ChangeAttempt, type Changed } from './change-attempt.ts';
import { Problems } from './ports.ts';
import { broken } from './submit-answers.ts';

export interface RescoreRequest {
  readonly learnerId: number;
  readonly usageKey: UsageKey;
  readonly onlyIfHigher: boolean;
}

/** Grades what one learner handed in again, by the problem as it is now. */
@Injectable()
export class RescoreLearner {
  constructor(
    private readonly problems: Problems,
    private readonly changeAttempt: ChangeAttempt,
  ) {}

  /** Null when the problem is not in the course any more. */
  async execute({ learnerId, usageKey, onlyIfHigher }: RescoreRequest): Promise<RescoreResult | null> {
    const place = await this.problems.findFor(learnerId, usageKey);
    if (place === null) return null;
    const { result } = await this.changeAttempt.execute<RescoreResult>(place, async ({ context, built }) => {
      if (!built.ok) return { result: broken(built.error), change: null };
      const { state, result, published } = await rescore(context, built.problem, onlyIfHigher);
      return { result, change: result.outcome === 'rescored' ? { state, published, because: 'rescored' } : null };
    });
    return result;
  }
}

/** Gives a learner all attempts back, with the answers kept, or forgets the learner's work on the problem. */
@Injectable()
export class ResetAttempts {
  constructor(
    private readonly problems: Problems,
    private readonly changeAttempt: ChangeAttempt,
  ) {}

  /** Null when the problem is not in the course, or the learner never worked on it. */
  async execute(learnerId: number, usageKey: UsageKey, deletesState: boolean): Promise<Changed<number> | null> {
    const place = await this.problems.findFor(learnerId, usageKey);
    if (place === null) return null;
    const changed = await this.changeAttempt.execute<number | null>(place, async ({ attempt }) => {
      if (attempt.version === 0) return { result: null, change: null };
      const state = deletesState ? freshState : { ...attempt.state, attempts: 0 };
      const withdrawn = deletesState && attempt.announced !== null;
      return { result: 0, change: { state, published: null, because: 'state_deleted', withdrawsScore: withdrawn } };
    });
    return changed.result === null ? null : { ...changed, result: changed.result };
  }
}
