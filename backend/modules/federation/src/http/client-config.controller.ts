import type { QueryOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { Endpoint, notFound } from '@lyceum/platform';
import { Controller, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mfeConfigOf, siteConfigOf } from '../application/client-config.ts';
import { ClientSettings } from '../application/client-settings.ts';
import { ListApps } from '../application/list-apps.ts';
import { SiteSettings } from '../application/site-settings.ts';
import { anonymous } from '../domain/rollout.ts';

const everybody = { ...anonymous, overrides: [], preview: null };

/** Who answers is the same for everybody; kept for so long that many clients that start at once are one question. */
const caching = 'public, max-age=1';

@Controller()
export class ClientConfigController {
  constructor(
    private readonly site: SiteSettings,
    private readonly clients: ClientSettings,
    private readonly apps: ListApps,
  ) {}

  @Endpoint(federation.getMfeConfig)
  async getMfeConfig(
    @Query() { mfe }: QueryOf<typeof federation.getMfeConfig>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const settings = await this.#offered(reply);
    return mfeConfigOf(await this.site.current(), mfe ?? null, settings);
  }

  @Endpoint(federation.getSiteConfig)
  async getSiteConfig(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof federation.getSiteConfig>> {
    const settings = await this.#offered(reply);
    const [site, { apps }] = await Promise.all([this.site.current(), this.apps.execute(everybody)]);
    return siteConfigOf(site, apps, settings);
  }

  /** Clients take 404 for "keep what you were built with". */
  async #offered(reply: FastifyReply): Promise<federation.ClientSettingsView> {
    const { value } = await this.clients.find();
    if (!value.isOffered) throw notFound('This site offers clients no configuration.', 'not_offered');
    void reply.header('cache-control', caching);
    return value;
  }
}
