import { conflict } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { freshAttempt } from '../domain/attempt.ts';
import { OpenProblem, type ProblemInHand } from './open-problem.ts';
import { AttemptChanged, AttemptStore, type ProblemPlace } from './ports.ts';
import { type Decision, RecordChange } from './record-change.ts';

export interface Changed<Result> {
  readonly result: Result;
  /** The problem after the change. */
  readonly hand: ProblemInHand;
}

const triesAtMost = 8;

/**
 * Load, decide, save and announce, for everything that changes a learner's work on a problem. Deciding may take long (author
 * code runs) and happens outside the transaction; when another change was faster, it is decided again on what that left.
 */
@Injectable()
export class ChangeAttempt {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly attempts: AttemptStore,
    private readonly record: RecordChange,
  ) {}

  /** Throws `busy` when others are always faster. */
  async execute<Result>(
    place: ProblemPlace,
    decide: (hand: ProblemInHand) => Promise<Decision<Result>>,
  ): Promise<Changed<Result>> {
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      const known = await this.attempts.find(place.learnerId, place.usageKey);
      const hand = await this.openProblem.open(place, known ?? freshAttempt(place));
      const { result, change } = await decide(hand);
      if (change === null) return { result, hand };
      const next = await this.record.execute(hand, change).catch(nullIfChanged);
      if (next !== null) return { result, hand: await this.openProblem.open(place, next) };
    }
    throw conflict('busy', 'The problem is worked on elsewhere at the same time; try again.');
  }
}

function nullIfChanged(error: unknown): null {
  if (error instanceof AttemptChanged) return null;
  throw error;
}
