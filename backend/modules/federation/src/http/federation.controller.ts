import type { QueryOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Controller, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mfeConfigOf, siteConfigOf } from '../application/client-config.ts';
import { ListApps } from '../application/list-apps.ts';
import { SiteChanges } from '../application/site-changes.ts';
import { SiteSettings } from '../application/site-settings.ts';
import { anonymous } from '../domain/rollout.ts';
import { Visitors } from './visitors.ts';

@Controller()
export class FederationController {
  constructor(
    private readonly apps: ListApps,
    private readonly settings: SiteSettings,
    private readonly changes: SiteChanges,
    private readonly visitors: Visitors,
  ) {}

  @Endpoint(federation.listApps)
  async listApps(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof federation.listApps>> {
    const visitor = await this.visitors.asking(request, principal);
    const revision = await this.changes.revision();
    const [site, { apps, overrides }] = await Promise.all([this.settings.current(), this.apps.execute(visitor)]);
    return { site: { ...site }, apps: [...apps], revision, overrides: [...overrides] };
  }

  @Endpoint(federation.getMfeConfig)
  async getMfeConfig(@Query() { mfe }: QueryOf<typeof federation.getMfeConfig>) {
    return mfeConfigOf(await this.settings.current(), mfe ?? null);
  }

  @Endpoint(federation.getSiteConfig)
  async getSiteConfig(): Promise<ResponseOf<typeof federation.getSiteConfig>> {
    const everybody = { ...anonymous, overrides: [] };
    const [site, { apps }] = await Promise.all([this.settings.current(), this.apps.execute(everybody)]);
    return siteConfigOf(site, apps);
  }
}
