import type { QueryOf, ResponseOf } from '@lyceum/contracts';
import * as enrollment from '@lyceum/contracts/enrollment';
import { Config, CurrentPrincipal, Endpoint, forbidden, notFound, type Principal } from '@lyceum/platform';
import { Controller, Query } from '@nestjs/common';
import { OpenLearnerHome } from '../application/open-learner-home.ts';
import { learnerHomeFrame, toCourseCard } from './learner-home.presenter.ts';

@Controller()
export class LearnerHomeController {
  constructor(
    private readonly openLearnerHome: OpenLearnerHome,
    private readonly config: Config,
  ) {}

  @Endpoint(enrollment.getLearnerHome)
  async get(
    @Query() { user }: QueryOf<typeof enrollment.getLearnerHome>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<ResponseOf<typeof enrollment.getLearnerHome>> {
    const home = await this.openLearnerHome.execute(caller, user ?? null);
    if (!home.ok)
      throw home.refusal === 'not_allowed' ? forbidden() : notFound('No such learner.', 'learner_not_found');
    const { publicUrl } = this.config;
    const courses = home.courses.map((course) => toCourseCard(course, publicUrl));
    return { ...learnerHomeFrame(publicUrl, home.isEmailConfirmed), courses };
  }
}
