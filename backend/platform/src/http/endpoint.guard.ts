import type { Contract } from '@lyceum/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readCookies, sessionCookie } from '../access/cookies.ts';
import { refuseForgedRequest } from '../access/csrf.ts';
import { rememberPrincipal } from '../access/current-principal.ts';
import { PermissionRegistry } from '../access/permission-registry.ts';
import { type Principal, Principals } from '../access/principal.ts';
import { WriteLocks } from '../access/write-locks.ts';
import { contractKey } from './endpoint.ts';
import { forbidden, invalidRequest, unauthorized } from './problem.ts';

/**
 * Stands before every endpoint: turns away what a session may not change, reads the key in the path, finds out who asks,
 * checks the permission, then reads the rest of the request. What it lets pass is of the contract's types.
 */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
    private readonly permissions: PermissionRegistry,
    private readonly locks: WriteLocks,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<Contract | undefined>(contractKey, context.getHandler());
    if (!contract) throw forbidden('This address belongs to no declared endpoint.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!contract.isAllowedWhileReadOnly) await this.locks.refuse(request);
    request.params = parsed(contract.params, namedWildcard(contract, request.params));
    request.query = parsed(contract.query, request.query);
    const principal = await this.#identify(request);
    if (!contract.isHarmlessIfForged) refuseForgedRequest(request);
    await this.#allow(contract, request, principal);
    if (contract.body && contract.consumes !== 'multipart/form-data')
      request.body = parsed(contract.body, request.body ?? {});
    return true;
  }

  async #identify(request: FastifyRequest): Promise<Principal | null> {
    const principal = await this.principals.identify({
      sessionId: readCookies(request.headers.cookie).get(sessionCookie) ?? null,
      authorization: request.headers.authorization ?? null,
    });
    rememberPrincipal(request, principal);
    return principal;
  }

  async #allow(contract: Contract, request: FastifyRequest, principal: Principal | null): Promise<void> {
    const check = this.permissions.find(contract.permission);
    if (!check) throw new Error(`${contract.id} asks for permission ${contract.permission}, which nobody registered`);
    const { params, query, body } = request as { params: Record<string, string>; query: object; body: unknown };
    const isAllowed = await check({ principal, params, query: { ...query }, body });
    if (!isAllowed) throw principal ? forbidden() : unauthorized();
  }
}

/** A path that ends in `*name` gives the rest of the address under that name. */
function namedWildcard(contract: Contract, params: unknown): unknown {
  const name = /\*(\w+)$/.exec(contract.path)?.[1];
  if (!name) return params;
  const { '*': rest, ...others } = params as Record<string, string>;
  return { ...others, [name]: rest };
}

function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || 'non_field_errors';
    fields[field] = [...(fields[field] ?? []), issue.message];
  }
  throw invalidRequest(fields);
}
