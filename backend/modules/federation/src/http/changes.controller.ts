import * as federation from '@lyceum/contracts/federation';
import { Endpoint, Problem } from '@lyceum/platform';
import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeStreams } from './change-streams.ts';

@Controller()
export class ChangesController {
  constructor(private readonly streams: ChangeStreams) {}

  @Endpoint(federation.watchChanges)
  async watch(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const stream = await this.streams.open(request.ip);
    if (!stream)
      throw new Problem({
        status: 503,
        code: 'too_many_streams',
        detail: 'Too many pages are listening; ask for the list of apps instead.',
        headers: { 'retry-after': '300' },
      });
    // Proxies must neither keep nor gather what is sent.
    void reply.headers({ 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}
