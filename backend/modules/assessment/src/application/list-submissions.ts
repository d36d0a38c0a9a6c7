import { isCorrectnessAvailable } from '@lyceum/capa/block';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { notFound, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OpenProblem } from './open-problem.ts';
import { AttemptStore, Learners, type Submission } from './ports.ts';

/** What somebody handed in to a problem. */
@Injectable()
export class ListSubmissions {
  constructor(
    private readonly openProblem: OpenProblem,
    private readonly attempts: AttemptStore,
    private readonly learners: Learners,
  ) {}

  /** Throws `user_not_found` for people the caller may not ask about. */
  async execute(
    principal: Principal,
    usageKey: UsageKey,
    username: string | undefined,
  ): Promise<{ readonly list: readonly Submission[]; readonly showsScores: boolean }> {
    const { place, context } = await this.openProblem.execute(principal, usageKey);
    const learnerId = await this.#learner(principal, username, place.courseRun);
    const list = await this.attempts.listSubmissions(learnerId, usageKey);
    return { list, showsScores: isCorrectnessAvailable(context) };
  }

  async #learner(principal: Principal, username: string | undefined, courseRun: CourseRunKey): Promise<number> {
    if (username === undefined || username === principal.username) return principal.userId;
    const isSeen = await this.learners.mayBeSeenBy(principal, courseRun);
    const found = isSeen ? await this.learners.findId(username) : null;
    if (found === null) throw notFound('There is no such user.', 'user_not_found');
    return found;
  }
}
