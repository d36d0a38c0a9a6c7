import { type ResetResult, reset } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ChangeAttempt, type Changed } from './change-attempt.ts';
import { newSeed, OpenProblem, type ProblemInHand } from './open-problem.ts';

/** Takes the answers back; a random problem gets new numbers. */
@Injectable()
export class ResetProblem {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly changeAttempt: ChangeAttempt,
  ) {}

  async execute(principal: Principal, usageKey: UsageKey): Promise<Changed<ResetResult>> {
    const place = await this.openProblem.find(principal, usageKey);
    return this.changeAttempt.execute(place, async (hand) => {
      const { state, result, published } = await reset(hand.context, {
        newSeed: () => newSeed(place, hand.context.settings.rerandomize),
        possibleFor: (seed) => possibleFor(hand, seed),
      });
      return { result, change: result.outcome === 'reset' ? { state, published, because: 'reset' } : null };
    });
  }
}

/** A problem that cannot be built for the new seed is worth what the old one was: the page will say that it is broken. */
async function possibleFor({ loaded, context }: ProblemInHand, seed: number | null): Promise<number> {
  const problem = await loaded.build(seed ?? 1).catch(() => null);
  return problem?.possible ?? context.state.score?.raw_possible ?? loaded.maxScore ?? 0;
}
