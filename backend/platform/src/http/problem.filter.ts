import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EngineUnavailable } from '../telemetry/engine-unavailable.ts';
import { badRequest, notFound, Problem } from './problem.ts';

/** The one place where errors become answers: a refusal as it wants, a surprise without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(reply, problemFor(error, request, this.#log));
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (reply.sent) return;
  void reply.code(problem.status).headers(problem.headers).send(problem.body);
}

/** A refusal as it is; anything else is logged with the request's id, which is all the visitor learns. */
export function problemFor(error: unknown, request: FastifyRequest, log: Logger): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof EngineUnavailable) {
    log.warn(`${request.method} ${request.routeOptions.url ?? request.url} (request ${request.id}): ${error.message}`);
    const detail = `${error.missed} is not available at the moment. Please try again in a while.`;
    return new Problem({ status: 503, code: 'unavailable', detail, headers: { 'retry-after': '10' } });
  }
  const status = statusOf(error);
  if (status === 404) return notFound();
  if (status === 413) return new Problem({ status, code: 'too_large', detail: 'The request is too large.' });
  if (status >= 400 && status < 500) return new Problem({ ...badRequestFor(error), status });
  log.error(
    `${request.method} ${request.routeOptions.url ?? request.url} failed (request ${request.id}): ${traceOf(error)}`,
  );
  return new Problem({
    status: 500,
    code: 'internal_error',
    detail: `Something went wrong on our side. Please tell support this number: ${request.id}`,
    body: { request_id: request.id },
  });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : 500;
}

function badRequestFor(error: unknown) {
  const { code, message } = badRequest('bad_request', error instanceof Error ? error.message : 'Bad request.');
  return { code, detail: message };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
