import { demandHint, type HintResult, type ShowAnswerResult, showAnswer } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OpenProblem, type ProblemInHand } from './open-problem.ts';
import { RememberSeeds } from './remember-seeds.ts';
import { broken } from './submit-answers.ts';

/** A problem as a learner sees it: the problem itself, its answers, its hints. */
@Injectable()
export class FindProblem {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly seeds: RememberSeeds,
  ) {}

  async execute(principal: Principal, usageKey: UsageKey): Promise<ProblemInHand> {
    const [hand] = await this.seeds.of([await this.openProblem.execute(principal, usageKey)]);
    if (!hand) throw new Error(`Problem ${usageKey} was opened and got lost`);
    return hand;
  }

  async answers(principal: Principal, usageKey: UsageKey): Promise<AnswersOf> {
    const hand = await this.openProblem.execute(principal, usageKey);
    if (!hand.built.ok) return { hand, result: broken(hand.built.error) };
    const result = await showAnswer(hand.context, hand.built.problem).catch((error: unknown) =>
      broken(error instanceof Error ? error.message : String(error)),
    );
    return { hand, result };
  }

  async hint(principal: Principal, usageKey: UsageKey, index: number): Promise<HintOf> {
    const hand = await this.openProblem.execute(principal, usageKey);
    return { hand, result: demandHint(hand.loaded.hints, index), count: hand.loaded.hints.length };
  }
}

export interface AnswersOf {
  readonly hand: ProblemInHand;
  readonly result: ShowAnswerResult | ReturnType<typeof broken>;
}

export interface HintOf {
  readonly hand: ProblemInHand;
  readonly result: HintResult;
  readonly count: number;
}
