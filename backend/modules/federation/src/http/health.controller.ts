import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { Endpoint, notFound } from '@lyceum/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { FindAppHealth } from '../application/find-app-health.ts';
import { ListAppErrors } from '../application/list-app-errors.ts';
import { toErrorGroupView, toHealthView } from './health.presenter.ts';

@Controller()
export class HealthController {
  constructor(
    private readonly findHealth: FindAppHealth,
    private readonly listErrors: ListAppErrors,
  ) {}

  @Endpoint(federation.getAppHealth)
  async get(
    @Param() { name }: ParamsOf<typeof federation.getAppHealth>,
    @Query() { version, before }: QueryOf<typeof federation.getAppHealth>,
  ): Promise<ResponseOf<typeof federation.getAppHealth>> {
    const health = await this.findHealth.execute({ app: name, version, before });
    if (!health) throw notFound(`There is no app named ${name}.`, 'app_not_found');
    return toHealthView(health);
  }

  @Endpoint(federation.listAppErrors)
  async list(
    @Param() { name }: ParamsOf<typeof federation.listAppErrors>,
    @Query() { version }: QueryOf<typeof federation.listAppErrors>,
  ): Promise<ResponseOf<typeof federation.listAppErrors>> {
    return { groups: (await this.listErrors.execute(name, version)).map(toErrorGroupView) };
  }
}
