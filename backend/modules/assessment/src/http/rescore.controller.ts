import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import { findRescore, type RescoreTaskView, rescoreProblem, resetAttempts } from '@lyceum/contracts/assessment';
import { usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type JobStatus, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { Learners, Problems } from '../application/ports.ts';
import { ResetAttempts } from '../application/rescore-learner.ts';
import { RescoreProblem } from '../application/rescore-problem.ts';

/** What the course team does with learners' work. */
@Controller()
export class RescoreController {
  constructor(
    private readonly rescoring: RescoreProblem,
    private readonly resetting: ResetAttempts,
    private readonly problems: Problems,
    private readonly learners: Learners,
  ) {}

  @Endpoint(rescoreProblem)
  async rescoreProblem(
    @Param() params: ParamsOf<typeof rescoreProblem>,
    @Body() body: BodyOf<typeof rescoreProblem>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof rescoreProblem>> {
    const problem = await this.problems.findFor(principal.userId, usageKey(params.usageKey));
    if (problem === null) throw notFound('There is no such problem.', 'problem_not_found');
    const learnerId = body.username === undefined ? null : await this.#learner(body.username);
    const payload = { usageKey: problem.usageKey, learnerId, onlyIfHigher: body.only_if_higher };
    return toTask(await this.rescoring.start(payload, principal.userId), problem.usageKey);
  }

  @Endpoint(findRescore)
  async findRescore(@Param() params: ParamsOf<typeof findRescore>): Promise<ResponseOf<typeof findRescore>> {
    const job = await this.rescoring.find(params.taskId, usageKey(params.usageKey));
    if (job === null) throw notFound('There is no such rescore.', 'task_not_found');
    return toTask(job, params.usageKey);
  }

  @Endpoint(resetAttempts)
  async resetAttempts(
    @Param() params: ParamsOf<typeof resetAttempts>,
    @Body() body: BodyOf<typeof resetAttempts>,
  ): Promise<ResponseOf<typeof resetAttempts>> {
    const learnerId = await this.#learner(body.username);
    const changed = await this.resetting.execute(learnerId, usageKey(params.usageKey), body.delete_state);
    if (changed === null) throw notFound('The user never worked on this problem.', 'user_not_found');
    return { attempts_used: changed.result };
  }

  async #learner(username: string): Promise<number> {
    const found = await this.learners.findId(username);
    if (found === null) throw notFound('There is no such user.', 'user_not_found');
    return found;
  }
}

function toTask(job: JobStatus, problem: string): RescoreTaskView {
  const { id, state, progress, message, result, error } = job;
  return { task_id: id, usage_key: problem, state, progress, message, result: countsOf(result), error };
}

function countsOf(result: unknown): RescoreTaskView['result'] {
  if (typeof result !== 'object' || result === null) return null;
  const counts = new Map<string, unknown>(Object.entries(result));
  const count = (name: string) => Number(counts.get(name) ?? 0);
  return {
    learners: count('learners'),
    rescored: count('rescored'),
    skipped: count('skipped'),
    failed: count('failed'),
  };
}
