import * as platform from '@lyceum/contracts/platform';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.ts';
import { Endpoint } from '../http/endpoint.ts';
import { csrfCookie, writeCookie } from './cookies.ts';
import { csrfTokenOf, newCsrfToken } from './csrf.ts';

const yearInSeconds = 31_449_600;

@Controller()
export class CsrfController {
  constructor(private readonly config: Config) {}

  @Endpoint(platform.issueCsrfToken)
  issueCsrfToken(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const csrfToken = csrfTokenOf(request) ?? newCsrfToken();
    const secure = this.config.publicUrl.startsWith('https://');
    void reply.header(
      'set-cookie',
      writeCookie(csrfCookie, csrfToken, { httpOnly: false, secure, maxAge: yearInSeconds }),
    );
    return { csrfToken };
  }
}
