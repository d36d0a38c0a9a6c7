import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger as Log } from 'pino';
import { correlation } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { readForm, readJson } from './body-parsers.ts';
import type { Pages } from './pages.ts';
import { problemFor, sendProblem } from './problem.filter.ts';
import { notFound } from './problem.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

const bodyLimit = 10 * 1024 * 1024;

/** Fastify as this product needs it; Nest is created on it with `bodyParser: false`. */
export function createHttpAdapter({ trustedProxies }: { trustedProxies: number }): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: (_address: string, hop: number) => hop < trustedProxies,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1_000 },
  });
}

/** What belongs to no controller: bodies, headers, the request log, metrics, and answers where no endpoint is. */
export async function prepareHttp(
  fastify: FastifyInstance,
  { pages, log, metrics }: { pages: Pages; log: Log; metrics: Metrics },
): Promise<void> {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(['application/json', 'application/merge-patch+json'], { parseAs: 'string' }, readJson);
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm);
  await fastify.register(multipart);
  limitBodies(fastify);
  observe(fastify, log, metrics);
  answerTheRest(fastify, pages);
}

/** Where a contract says how large its body may be, no more than that is read. */
function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const maxBytes: unknown = Object(route.config).maxBytes;
    if (typeof maxBytes === 'number') route.bodyLimit = maxBytes;
  });
}

function observe(fastify: FastifyInstance, log: Log, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...securityHeaders, 'x-request-id': request.id });
    correlation.run({ requestId: request.id }, done);
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    if (isPage && !reply.hasHeader('content-security-policy'))
      void reply.header('content-security-policy', contentSecurityPolicy);
    // What has no word of its own on caching may be about who asks.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1_000;
    // How long somebody listened says nothing about how fast the server is.
    const isStream = String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
    if (!isStream) metrics.observeRequest({ method: request.method, route, status: reply.statusCode, seconds });
    const line = {
      requestId: request.id,
      method: request.method,
      path: pathForLog(request.url, request.routeOptions.url),
      status: reply.statusCode,
    };
    log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}

function answerTheRest(fastify: FastifyInstance, pages: Pages): void {
  const logger = new Logger('Http');
  fastify.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/*',
    handler: async (request, reply) => {
      try {
        const isAnswered = request.method === 'GET' && (await pages.answer(request, reply));
        if (!isAnswered) sendProblem(reply, notFound());
      } catch (error) {
        sendProblem(reply, problemFor(error, request, logger));
      }
      return reply;
    },
  });
}

/**
 * Without the query, which may carry tokens, without what the route calls a token, and without e-mail addresses. Opaque
 * keys hold an `@` too, after a colon.
 */
export function pathForLog(url: string, route = ''): string {
  const [path = url] = url.split('?');
  const names = route.split('/');
  const isAddress = (part: string) => /^(?:(?!:|%3a).)*(?:@|%40)/i.test(part);
  return path
    .split('/')
    .map((part, index) => (names[index] === ':token' || isAddress(part) ? '…' : part))
    .join('/');
}
