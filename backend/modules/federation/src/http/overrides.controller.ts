import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { Clock, Config, CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Headers, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EndOverride } from '../application/end-override.ts';
import { MakeOverride } from '../application/make-override.ts';
import { OverrideStore } from '../application/override-store.ts';
import type { OverrideTarget } from '../domain/override.ts';
import { toOverrideView } from './override.presenter.ts';
import { TokenOrAdmin } from './token-or-admin.ts';
import { sessionIn } from './visitors.ts';

@Controller()
export class OverridesController {
  constructor(
    private readonly makeOverride: MakeOverride,
    private readonly endOverride: EndOverride,
    private readonly overrides: OverrideStore,
    private readonly callers: TokenOrAdmin,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Endpoint(federation.makeOverride)
  async make(
    @Param() { name }: ParamsOf<typeof federation.makeOverride>,
    @Body() { username, version, entry, app, hours, allow_writes, path }: BodyOf<typeof federation.makeOverride>,
    @Headers('x-lyceum-token') token: string | undefined,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof federation.makeOverride>> {
    const by = await this.callers.nameOf({ app: name, token, principal }, `showing somebody a build of ${name}`);
    const outcome = await this.makeOverride.execute({
      app: name,
      username,
      target: targetOf(version, entry),
      declares: entry === undefined ? null : (app ?? null),
      hours,
      allowsWrites: allow_writes,
      path: path ?? null,
      by,
    });
    if (outcome.ok) return { ...toOverrideView(outcome.override), link: `${this.config.publicUrl}${outcome.link}` };
    if (outcome.refusal === 'app_not_found') throw notFound(`The site has no app "${name}".`, 'app_not_found');
    throw notFound(`No version of ${name} called "${version}" is published.`, 'version_not_found');
  }

  @Endpoint(federation.listOverrides)
  async list(
    @Query() { state }: QueryOf<typeof federation.listOverrides>,
  ): Promise<ResponseOf<typeof federation.listOverrides>> {
    const now = this.clock.now();
    const found = await (state === 'active' ? this.overrides.listActive(now) : this.overrides.listEnded(now));
    return { overrides: found.map(toOverrideView) };
  }

  @Endpoint(federation.revokeOverride)
  async revoke(
    @Param() { name, overrideId }: ParamsOf<typeof federation.revokeOverride>,
    @Headers('x-lyceum-token') token: string | undefined,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<void> {
    const by = await this.callers.nameOf({ app: name, token, principal }, `ending an override of ${name}`);
    if (!(await this.endOverride.revoke({ id: overrideId, app: name, by })))
      throw notFound(`${name} has no override of this name.`, 'override_not_found');
  }

  @Endpoint(federation.leaveOverrides)
  async leave(@Req() request: FastifyRequest): Promise<void> {
    const sessionId = sessionIn(request);
    if (sessionId !== null) await this.endOverride.leave(sessionId);
  }
}

/** The contract lets pass exactly one of the two. */
const targetOf = (version: string | undefined, entry: string | undefined): OverrideTarget =>
  entry === undefined ? { kind: 'registry', version: version ?? '' } : { kind: 'laptop', entry };
