import type { ResponseOf } from '@lyceum/contracts';
import * as platform from '@lyceum/contracts/platform';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.ts';
import { isFromHere } from '../http/from-here.ts';
import { notFound, Problem } from '../http/problem.ts';
import { Engines } from './engines.ts';
import { Metrics } from './metrics.ts';

/** What the machinery around the product asks it. */
@Controller()
export class OperationsController {
  constructor(
    private readonly engines: Engines,
    private readonly metrics: Metrics,
  ) {}

  @Endpoint(platform.checkLive)
  checkLive() {
    return { status: 'ok' };
  }

  /** Without documents or files hardly a request can be answered; what else is down leaves most of the product usable. */
  @Endpoint(platform.checkReady)
  async checkReady(): Promise<ResponseOf<typeof platform.checkReady>> {
    const down = (await this.engines.list()).filter(({ isAnswering }) => !isAnswering).map(({ serves }) => serves);
    const needed = down.filter((part) => part === 'documents' || part === 'files');
    if (needed.length > 0)
      throw new Problem({
        status: 503,
        code: 'not_ready',
        detail: `What keeps ${needed.join(' and ')} does not answer.`,
      });
    return { status: 'ok', down };
  }

  @Endpoint(platform.readMetrics)
  async readMetrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isFromHere(request)) throw notFound();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
