import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, conflict, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ChangeRelease } from '../application/change-release.ts';
import { ListAppStatus } from '../application/list-app-status.ts';
import { ReleaseStore } from '../application/ports.ts';
import { PromoteBuild } from '../application/promote-build.ts';
import { RollBackRelease } from '../application/roll-back-release.ts';
import { toReleaseView, toStatusView } from './release.presenter.ts';

export const appNotFound = () => notFound('Nothing of this app was ever published.', 'app_not_found');

@Controller()
export class ReleasesController {
  constructor(
    private readonly status: ListAppStatus,
    private readonly promoteBuild: PromoteBuild,
    private readonly rollBackRelease: RollBackRelease,
    private readonly change: ChangeRelease,
    private readonly releases: ReleaseStore,
  ) {}

  @Endpoint(federation.listAppStatus)
  async listStatus(): Promise<ResponseOf<typeof federation.listAppStatus>> {
    return { apps: (await this.status.execute()).map(toStatusView) };
  }

  @Endpoint(federation.promoteBuild)
  async promote(
    @Param() { name }: ParamsOf<typeof federation.promoteBuild>,
    @Body() { from, to }: BodyOf<typeof federation.promoteBuild>,
    @CurrentPrincipal() { username }: Principal,
  ) {
    const outcome = await this.promoteBuild.execute({ name, from, to, by: username });
    if (outcome.ok) return toReleaseView(outcome.release);
    if (outcome.refusal === 'app_not_found') throw appNotFound();
    if ('detail' in outcome) throw conflict(outcome.refusal, outcome.detail);
    throw notFound(`Neither a channel nor a version of ${name} is called "${from}".`, 'version_not_found');
  }

  @Endpoint(federation.rollBackRelease)
  async rollBack(
    @Param() { name }: ParamsOf<typeof federation.rollBackRelease>,
    @Body() { channel, reason }: BodyOf<typeof federation.rollBackRelease>,
    @CurrentPrincipal() { username }: Principal,
  ) {
    const outcome = await this.rollBackRelease.execute({ name, channel, reason, by: username });
    if (outcome.ok) return toReleaseView(outcome.release);
    if (outcome.refusal === 'app_not_found') throw appNotFound();
    throw conflict('nothing_before', `Channel ${channel} of ${name} had no other good version.`);
  }

  @Endpoint(federation.setRolloutRules)
  async setRules(
    @Param() { name }: ParamsOf<typeof federation.setRolloutRules>,
    @Body() { rules }: BodyOf<typeof federation.setRolloutRules>,
    @CurrentPrincipal() { username }: Principal,
  ) {
    if (!(await this.releases.find(name))) throw appNotFound();
    const outcome = await this.change.setRules(name, rules, username);
    if (!outcome.ok) throw conflict('paused', outcome.detail);
    return toReleaseView(outcome.release);
  }
}
