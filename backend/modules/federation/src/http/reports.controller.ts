import type { BodyOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, Endpoint, forbidden, type Principal, tooManyRequests } from '@lyceum/platform';
import { Body, Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RecordReports } from '../application/record-reports.ts';
import type { Reporter } from '../application/report-limits.ts';
import { networkOf } from './network-of.ts';

@Controller()
export class ReportsController {
  constructor(private readonly reports: RecordReports) {}

  @Endpoint(federation.sendReports)
  async send(
    @Body() { apps }: BodyOf<typeof federation.sendReports>,
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    refuseOtherSites(request);
    const outcome = await this.reports.execute(apps, reporterOf(principal, request.ip));
    if (!outcome.ok) throw tooManyRequests(Math.ceil(outcome.retryAfterMs / 1_000));
  }
}

const reporterOf = (principal: Principal | null, address: string): Reporter =>
  principal ? { kind: 'account', id: String(principal.userId) } : { kind: 'network', id: networkOf(address) };

/** A beacon can carry no token. Another site cannot send JSON unasked; the browser's own word says the rest. */
function refuseOtherSites({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site')
    throw forbidden('Reports are taken from pages of this site only.', 'other_site');
}
