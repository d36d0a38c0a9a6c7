import { type Answers, earnedOf, type GradingTrouble, type Refusal, submit } from '@lyceum/capa/block';
import type { UsageKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ChangeAttempt, type Changed } from './change-attempt.ts';
import { OpenProblem, type ProblemInHand } from './open-problem.ts';
import type { Decision } from './record-change.ts';

export type Submitted =
  | { readonly outcome: 'graded'; readonly success: 'correct' | 'incorrect' | 'submitted'; readonly attempt: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | GradingTrouble;

export interface SubmissionRequest {
  readonly usageKey: UsageKey;
  readonly answers: Answers;
  readonly submissionId?: string | undefined;
}

/** Grades answers, keeps them and uses an attempt. Answers that cannot be graded are kept and use none. */
@Injectable()
export class SubmitAnswers {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly changeAttempt: ChangeAttempt,
  ) {}

  async execute(principal: Principal, request: SubmissionRequest): Promise<Changed<Submitted>> {
    const place = await this.openProblem.find(principal, request.usageKey);
    return this.changeAttempt.execute(place, (hand) => decide(hand, request));
  }
}

async function decide(hand: ProblemInHand, { answers, submissionId }: SubmissionRequest): Promise<Decision<Submitted>> {
  const sameAgain = hand.attempt.handedIn.find((one) => one.submissionId === submissionId);
  if (sameAgain) return { result: { outcome: 'graded', ...sameAgain }, change: null };
  if (!hand.built.ok) return { result: broken(hand.built.error), change: null };
  const { state, result, published } = await submit(hand.context, hand.built.problem, answers);
  if (result.outcome === 'refused') return { result, change: null };
  if (result.outcome !== 'graded') return { result, change: { state, published, because: 'submitted' } };
  const attempt = state.attempts;
  const handedIn = submissionId === undefined ? {} : { handedIn: { submissionId, attempt, success: result.success } };
  const submission = {
    learnerId: hand.place.learnerId,
    courseRun: hand.place.courseRun,
    usageKey: hand.place.usageKey,
    attempt,
    answers,
    earned: earnedOf(state.correct_map),
    possible: hand.built.problem.possible,
    contentHash: hand.place.contentHash,
    submittedAt: hand.context.now,
  };
  return {
    result: { ...result, attempt },
    change: { state, published, because: 'submitted', submission, ...handedIn },
  };
}

export function broken(error: string): GradingTrouble {
  return {
    outcome: 'failed',
    error,
    message: 'The problem cannot be shown or graded; the course team has to mend it.',
  };
}
