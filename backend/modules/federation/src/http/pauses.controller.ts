import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { type PauseOutcome, PauseRelease } from '../application/pause-release.ts';
import { toReleaseView } from './release.presenter.ts';
import { appNotFound } from './releases.controller.ts';

@Controller()
export class PausesController {
  constructor(private readonly pauses: PauseRelease) {}

  @Endpoint(federation.pauseRelease)
  async pause(
    @Param() { name }: ParamsOf<typeof federation.pauseRelease>,
    @Body() { reason }: BodyOf<typeof federation.pauseRelease>,
    @CurrentPrincipal() { username }: Principal,
  ): Promise<ResponseOf<typeof federation.pauseRelease>> {
    return viewOf(await this.pauses.pause({ name, reason, by: username }));
  }

  @Endpoint(federation.resumeRelease)
  async resume(
    @Param() { name }: ParamsOf<typeof federation.resumeRelease>,
    @CurrentPrincipal() { username }: Principal,
  ): Promise<ResponseOf<typeof federation.resumeRelease>> {
    return viewOf(await this.pauses.resume({ name, reason: '', by: username }));
  }
}

function viewOf(outcome: PauseOutcome) {
  if (!outcome.ok) throw appNotFound();
  return toReleaseView(outcome.release);
}
