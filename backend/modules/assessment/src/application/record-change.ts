import type { ProblemState, PublishedGrade } from '@lyceum/capa/block';
import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { scoreToAnnounce } from '../domain/announcement.ts';
import { type AnnouncedScore, type Attempt, type HandedIn, rememberHandedIn } from '../domain/attempt.ts';
import { ProblemScoreChanged, type ProblemScoreChangedPayload } from '../events.ts';
import type { ProblemInHand } from './open-problem.ts';
import { AttemptStore, type ProblemPlace, type Submission } from './ports.ts';

/** What somebody decided to do with a problem, worked out without writing anything. */
export interface Decision<Result> {
  readonly result: Result;
  /** Null leaves everything as it was. */
  readonly change: {
    readonly state: ProblemState;
    readonly published: PublishedGrade | null;
    readonly because: ProblemScoreChangedPayload['because'];
    readonly submission?: Omit<Submission, 'number'>;
    readonly handedIn?: HandedIn;
    /** What was told about the score holds no more: nothing was ever handed in. */
    readonly withdrawsScore?: boolean;
  } | null;
}

/** Writes a decision down: the attempt, the submission and the event, together or not at all. */
@Injectable()
export class RecordChange {
  constructor(
    private readonly attempts: AttemptStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws {@link AttemptChanged}. */
  execute({ attempt, place }: ProblemInHand, change: NonNullable<Decision<unknown>['change']>): Promise<Attempt> {
    const told = change.withdrawsScore
      ? { earned: 0, possible: attempt.announced?.possible ?? 0, isAttempted: false }
      : scoreToAnnounce(attempt.announced, change.published);
    const submission = change.submission && { ...change.submission, number: attempt.submissionCount + 1 };
    const next: Attempt = {
      ...attempt,
      version: attempt.version + 1,
      state: change.state,
      announced: told ?? attempt.announced,
      handedIn: change.handedIn ? rememberHandedIn(attempt.handedIn, change.handedIn) : attempt.handedIn,
      submissionCount: attempt.submissionCount + (submission ? 1 : 0),
    };
    return this.unitOfWork.run(async () => {
      await this.attempts.save(next);
      if (submission) await this.attempts.addSubmission(submission);
      if (told !== null) await this.#announce(place, told, change.because);
      return next;
    });
  }

  async #announce(
    { learnerId, courseRun, usageKey, contentHash }: ProblemPlace,
    score: AnnouncedScore,
    because: ProblemScoreChangedPayload['because'],
  ): Promise<void> {
    const changedAt = this.clock.now().toISOString();
    await this.events.add(
      ProblemScoreChanged,
      { learnerId, courseRun, usageKey, ...score, contentHash, because, changedAt },
      { orderKey: `${learnerId}/${courseRun}` },
    );
  }
}
