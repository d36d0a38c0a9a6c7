import * as platform from '@lyceum/contracts/platform';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { apiPage } from './api-page.ts';
import { Endpoint } from './endpoint.ts';
import { Endpoints } from './endpoints.ts';
import { type OpenApiDocument, openApiOf } from './open-api.ts';

@Controller()
export class ApiDocsController {
  constructor(private readonly endpoints: Endpoints) {}

  @Endpoint(platform.readApiDescription)
  readApiDescription(): OpenApiDocument {
    return openApiOf(this.endpoints.list());
  }

  @Endpoint(platform.readApiPage)
  readApiPage(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/html; charset=utf-8');
    return apiPage(this.endpoints.list());
  }
}
