import type { FastifyRequest } from 'fastify';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the request comes from this machine, by no proxy. The name must be this machine's too: a page elsewhere can
 * let its own name lead here, and would read the answer.
 */
export function isFromHere(request: FastifyRequest): boolean {
  if (!loopback.has(request.socket.remoteAddress ?? '') || request.headers['x-forwarded-for']) return false;
  return isOwnName(request.headers.host ?? '');
}

/** A site with a public name stands behind a proxy that may have forgotten to say so. */
export const isOwnName = (host: string): boolean => ownNames.has(host.replace(/:\d+$/, ''));
