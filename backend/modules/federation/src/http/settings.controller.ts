import type { BodyOf, ParamsOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type AppConfigOutcome, AppConfigs } from '../application/app-configs.ts';
import { Previews } from '../application/previews.ts';
import { type SiteChangeOutcome, SiteSettings } from '../application/site-settings.ts';
import { problemOfConfig, problemOfLook, toSettingView } from './setting.presenter.ts';
import { sessionIn } from './visitors.ts';

@Controller()
export class SettingsController {
  constructor(
    private readonly site: SiteSettings,
    private readonly configs: AppConfigs,
    private readonly previews: Previews,
  ) {}

  @Endpoint(federation.getSiteSettings)
  async getSite() {
    return toSettingView(await this.site.find());
  }

  @Endpoint(federation.changeSiteSettings)
  async changeSite(
    @Body() change: BodyOf<typeof federation.changeSiteSettings>,
    @CurrentPrincipal() { username }: Principal,
    @Req() request: FastifyRequest,
  ) {
    const answer = siteAnswer(await this.site.change(change, username));
    await this.#dropPreview(request, username, 'site');
    return answer;
  }

  @Endpoint(federation.undoSiteSettings)
  async undoSite() {
    return siteAnswer(await this.site.undo());
  }

  @Endpoint(federation.getAppConfig)
  async getConfig(@Param() { name }: ParamsOf<typeof federation.getAppConfig>) {
    return configAnswer(await this.configs.find(name));
  }

  @Endpoint(federation.setAppConfig)
  async setConfig(
    @Param() { name }: ParamsOf<typeof federation.setAppConfig>,
    @Body() { value }: BodyOf<typeof federation.setAppConfig>,
    @CurrentPrincipal() { username }: Principal,
    @Req() request: FastifyRequest,
  ) {
    const answer = configAnswer(await this.configs.set(name, value, username));
    await this.#dropPreview(request, username, { app: name });
    return answer;
  }

  @Endpoint(federation.undoAppConfig)
  async undoConfig(@Param() { name }: ParamsOf<typeof federation.undoAppConfig>) {
    return configAnswer(await this.configs.undo(name));
  }

  async #dropPreview(request: FastifyRequest, username: string, saved: 'site' | { app: string }): Promise<void> {
    const sessionId = sessionIn(request);
    if (sessionId !== null) await this.previews.drop({ sessionId, username }, saved);
  }
}

function siteAnswer(outcome: SiteChangeOutcome) {
  if (!outcome.ok) throw problemOfLook(outcome.refusal);
  return toSettingView(outcome.setting);
}

function configAnswer(outcome: AppConfigOutcome) {
  if (!outcome.ok) throw problemOfConfig(outcome.refusal);
  const { value, history } = toSettingView(outcome.setting);
  return {
    value: { ...value },
    history: history.map((past) => ({ ...past, value: { ...past.value } })),
    schema: { ...outcome.schema },
  };
}
