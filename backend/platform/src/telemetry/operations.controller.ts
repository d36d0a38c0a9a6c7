import * as platform from '@lyceum/contracts/platform';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Models } from '../database/models.ts';
import { Endpoint } from '../http/endpoint.ts';
import { isFromHere } from '../http/from-here.ts';
import { notFound, Problem } from '../http/problem.ts';
import { Metrics } from './metrics.ts';

/** What the machinery around the product asks it. */
@Controller()
export class OperationsController {
  constructor(
    private readonly models: Models,
    private readonly metrics: Metrics,
  ) {}

  @Endpoint(platform.checkLive)
  checkLive() {
    return { status: 'ok' };
  }

  @Endpoint(platform.checkReady)
  async checkReady() {
    try {
      await this.models.connection.db?.command({ ping: 1 });
      return { status: 'ok' };
    } catch {
      throw new Problem({ status: 503, code: 'not_ready', detail: 'The document store does not answer.' });
    }
  }

  @Endpoint(platform.readMetrics)
  async readMetrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isFromHere(request)) throw notFound();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
