import type { ResponseOf } from '@lyceum/contracts';
import * as platform from '@lyceum/contracts/platform';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../http/endpoint.ts';
import { closedPagePolicy } from '../http/html-page.ts';
import { Engines } from './engines.ts';
import { enginesPage } from './engines-page.ts';

/** What people who run the site look at when it feels slow. */
@Controller()
export class EnginesController {
  constructor(private readonly engines: Engines) {}

  @Endpoint(platform.listEngines)
  async list(): Promise<ResponseOf<typeof platform.listEngines>> {
    return { engines: (await this.engines.list()).map((report) => ({ ...report, figures: { ...report.figures } })) };
  }

  @Endpoint(platform.readEnginesPage)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('text/html; charset=utf-8').headers({
      'content-security-policy': closedPagePolicy,
      'cache-control': 'no-store',
    });
    return enginesPage(await this.engines.list());
  }
}
