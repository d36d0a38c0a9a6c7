import type { ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ListApps } from '../application/list-apps.ts';
import { toPreviewView } from '../application/preview-view.ts';
import { SiteChanges } from '../application/site-changes.ts';
import { SiteSettings } from '../application/site-settings.ts';
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
    const [site, { apps, overrides }] = await Promise.all([
      this.settings.current(visitor.preview?.site),
      this.apps.execute(visitor),
    ]);
    const preview = visitor.preview && toPreviewView(visitor.preview);
    return { site: { ...site }, apps: [...apps], revision, overrides: [...overrides], preview };
  }
}
