import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, conflict, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ListBuilds } from '../application/list-builds.ts';
import { WithdrawBuild } from '../application/withdraw-build.ts';
import { toBuildView, toWithdrawalView } from './build.presenter.ts';

type Named = ParamsOf<typeof federation.withdrawBuild>;
type Reason = BodyOf<typeof federation.withdrawBuild>;

@Controller()
export class BuildsController {
  constructor(
    private readonly listBuilds: ListBuilds,
    private readonly withdrawBuild: WithdrawBuild,
  ) {}

  @Endpoint(federation.listBuilds)
  async list(
    @Param() { name }: ParamsOf<typeof federation.listBuilds>,
  ): Promise<ResponseOf<typeof federation.listBuilds>> {
    const builds = await this.listBuilds.execute(name);
    if (!builds) throw notFound('Nothing of this app was ever published.', 'app_not_found');
    return { builds: builds.map(toBuildView) };
  }

  @Endpoint(federation.withdrawBuild)
  withdraw(@Param() build: Named, @Body() { reason }: Reason, @CurrentPrincipal() { username }: Principal) {
    return this.#change('withdraw', build, { reason, by: username });
  }

  @Endpoint(federation.restoreBuild)
  restore(@Param() build: Named, @Body() { reason }: Reason, @CurrentPrincipal() { username }: Principal) {
    return this.#change('restore', build, { reason, by: username });
  }

  async #change(act: 'withdraw' | 'restore', { name, version }: Named, why: { reason: string; by: string }) {
    const outcome = await this.withdrawBuild.execute({ act, name, version, ...why });
    if (outcome.ok) return toWithdrawalView(outcome.withdrawal);
    if (outcome.refusal === 'version_not_found')
      throw notFound(`No version "${version}" of ${name} is published.`, 'version_not_found');
    throw conflict('unchanged', `${name} ${version} is ${act === 'withdraw' ? 'withdrawn already' : 'in use'}.`);
  }
}
