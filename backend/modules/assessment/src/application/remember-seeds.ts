import { UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { freshAttempt } from '../domain/attempt.ts';
import { OpenProblem, type ProblemInHand } from './open-problem.ts';
import { AttemptChanged, AttemptStore } from './ports.ts';

/**
 * A learner who saw random numbers must meet them again, so their seed is kept with the first view. Seeds that can be worked
 * out are not: looking at a problem writes nothing.
 */
@Injectable()
export class RememberSeeds {
  constructor(
    private readonly attempts: AttemptStore,
    private readonly openProblem: OpenProblem,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(hands: readonly ProblemInHand[]): Promise<readonly ProblemInHand[]> {
    const kept: ProblemInHand[] = [];
    for (const hand of hands) kept.push(hand.attempt.version === 0 && isRandom(hand) ? await this.#keep(hand) : hand);
    return kept;
  }

  async #keep(hand: ProblemInHand): Promise<ProblemInHand> {
    const { place, attempt } = hand;
    const next = { ...attempt, version: 1 };
    try {
      await this.unitOfWork.run(() => this.attempts.save(next));
      return { ...hand, attempt: next };
    } catch (error) {
      if (!(error instanceof AttemptChanged)) throw error;
      const first = await this.attempts.find(place.learnerId, place.usageKey);
      return this.openProblem.open(place, first ?? freshAttempt(place));
    }
  }
}

function isRandom({ context }: ProblemInHand): boolean {
  return context.settings.rerandomize === 'always' || context.settings.rerandomize === 'onreset';
}
