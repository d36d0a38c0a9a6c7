import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from './principal.ts';

const principals = new WeakMap<FastifyRequest, Principal | null>();

/** The request's principal: a `Principal` behind any permission but `public` and open ones, else possibly `null`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function principalOf(request: FastifyRequest): Principal | null {
  return principals.get(request) ?? null;
}

export function rememberPrincipal(request: FastifyRequest, principal: Principal | null): void {
  principals.set(request, principal);
}
