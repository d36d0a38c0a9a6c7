import type { Contract } from '@lyceum/contracts';
import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';

export const contractKey = Symbol('lyceum.contract');

const routes = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/**
 * Makes a controller method answer a contract: its path and aliases, its permission, its validation, its page in the
 * API documentation. The method takes Nest's own `@Param()`, `@Query()`, `@Body()` (parsed values: type them with
 * `ParamsOf`, `QueryOf`, `BodyOf`) and `@CurrentPrincipal()`, and returns what `ResponseOf` says.
 */
export function Endpoint(contract: Contract): MethodDecorator {
  const paths = [contract.path, ...(contract.aliases ?? [])].map((path) =>
    path.replace(/^\/+/, '').replace(/\*\w+$/, '*'),
  );
  return applyDecorators(
    routes[contract.method](paths),
    HttpCode(successStatusOf(contract)),
    SetMetadata(contractKey, contract),
    ...(contract.maxBytes === undefined ? [] : [RouteConfig({ maxBytes: contract.maxBytes })]),
  );
}

/** 200 unless the contract says otherwise; 204 when there is nothing to send. */
export function successStatusOf(contract: Contract): number {
  return contract.status ?? (contract.response === null && !contract.produces ? 204 : 200);
}
