import type { BodyOf, ParamsOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, conflict, Endpoint, notFound, type Principal, Problem } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { type AppConfigOutcome, AppConfigs } from '../application/app-configs.ts';
import { type SiteChangeOutcome, SiteSettings } from '../application/site-settings.ts';
import type { Versioned } from '../domain/versioned.ts';

@Controller()
export class SettingsController {
  constructor(
    private readonly site: SiteSettings,
    private readonly configs: AppConfigs,
  ) {}

  @Endpoint(federation.getSiteSettings)
  async getSite() {
    return toSettingView(await this.site.find());
  }

  @Endpoint(federation.changeSiteSettings)
  async changeSite(
    @Body() change: BodyOf<typeof federation.changeSiteSettings>,
    @CurrentPrincipal() { username }: Principal,
  ) {
    return siteAnswer(await this.site.change(change, username));
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
  ) {
    return configAnswer(await this.configs.set(name, value, username));
  }

  @Endpoint(federation.undoAppConfig)
  async undoConfig(@Param() { name }: ParamsOf<typeof federation.undoAppConfig>) {
    return configAnswer(await this.configs.undo(name));
  }
}

function toSettingView<T>({ value, history }: Versioned<T>) {
  return { value, history: history.map(({ at, ...past }) => ({ ...past, at: at.toISOString() })).reverse() };
}

function siteAnswer(outcome: SiteChangeOutcome) {
  if (outcome.ok) return toSettingView(outcome.setting);
  if (outcome.refusal === 'nothing_to_undo') throw conflict('nothing_to_undo', 'The site was never changed.');
  throw new Problem({
    status: 422,
    code: 'low_contrast',
    detail: 'White text on this colour could not be read; take a darker one (contrast of at least 4.5).',
  });
}

function configAnswer(outcome: AppConfigOutcome) {
  if (outcome.ok) {
    const { value, history } = toSettingView(outcome.setting);
    return {
      value: { ...value },
      history: history.map((past) => ({ ...past, value: { ...past.value } })),
      schema: { ...outcome.schema },
    };
  }
  const { refusal, detail } = outcome;
  if (refusal === 'app_not_found') throw notFound(detail, refusal);
  if (refusal === 'nothing_to_undo') throw conflict(refusal, detail);
  throw new Problem({ status: 422, code: refusal, detail });
}
