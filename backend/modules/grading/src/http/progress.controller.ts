import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { explainGrade, getProgress, getProgressOf } from '@lyceum/contracts/grading';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { Config, CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Controller, Headers, Param, Query } from '@nestjs/common';
import { explain, FindProgress, type Progress } from '../application/find-progress.ts';
import { Learners } from '../application/ports.ts';
import { toExplanation } from './explanation.presenter.ts';
import { toProgress } from './progress.presenter.ts';

@Controller()
export class ProgressController {
  constructor(
    private readonly findProgress: FindProgress,
    private readonly learners: Learners,
    private readonly config: Config,
  ) {}

  @Endpoint(getProgress)
  async getProgress(
    @Param() params: ParamsOf<typeof getProgress>,
    @CurrentPrincipal() principal: Principal,
    @Headers('user-agent') client: string | undefined,
  ): Promise<ResponseOf<typeof getProgress>> {
    const progress = await this.findProgress.execute(principal, courseRunKey(params.courseRunKey), false);
    return toProgress(progress, this.config.publicUrl, isMobileApp(client));
  }

  @Endpoint(getProgressOf)
  async getProgressOf(
    @Param() params: ParamsOf<typeof getProgressOf>,
    @CurrentPrincipal() principal: Principal,
    @Headers('user-agent') client: string | undefined,
  ): Promise<ResponseOf<typeof getProgressOf>> {
    const progress = await this.#of(principal, courseRunKey(params.courseRunKey), params.learnerId);
    return toProgress(progress, this.config.publicUrl, isMobileApp(client));
  }

  @Endpoint(explainGrade)
  async explainGrade(
    @Param() params: ParamsOf<typeof explainGrade>,
    @Query() query: QueryOf<typeof explainGrade>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof explainGrade>> {
    const learnerId = query.learner_id ?? principal.userId;
    return toExplanation(explain(await this.#of(principal, courseRunKey(params.courseRunKey), learnerId)));
  }

  async #of(principal: Principal, courseRun: CourseRunKey, learnerId: number): Promise<Progress> {
    if (learnerId === principal.userId) return this.findProgress.execute(principal, courseRun, false);
    const person = await this.learners.find(learnerId);
    if (person === null) throw notFound('There is no such user.', 'user_not_found');
    return this.findProgress.execute({ userId: person.id, username: person.username }, courseRun, true);
  }
}

/** The apps of Open edX name themselves so. */
function isMobileApp(client: string | undefined): boolean {
  return /\b(okhttp|CFNetwork|OpenEdX|org\.openedx)\b/i.test(client ?? '');
}
