import { type Answers, type SaveResult, save } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ChangeAttempt, type Changed } from './change-attempt.ts';
import { OpenProblem } from './open-problem.ts';

/** Keeps answers without grading them. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly changeAttempt: ChangeAttempt,
  ) {}

  async execute(principal: Principal, usageKey: UsageKey, answers: Answers): Promise<Changed<SaveResult>> {
    const place = await this.openProblem.find(principal, usageKey);
    return this.changeAttempt.execute(place, async ({ context, built, loaded }) => {
      const possible = built.ok ? built.problem.possible : (loaded.maxScore ?? 0);
      const { state, result, published } = save(context, { possible }, answers);
      return { result, change: result.outcome === 'saved' ? { state, published, because: 'submitted' } : null };
    });
  }
}
