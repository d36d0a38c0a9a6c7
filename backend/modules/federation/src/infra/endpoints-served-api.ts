import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Endpoints, PermissionRegistry } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ServedApi } from '../application/served-api.ts';
import type { GatedSite } from '../domain/gates/gated-site.ts';

/** Asked of the running application itself, once: endpoints and permissions are all there when it has started. */
@Injectable()
export class EndpointsServedApi extends ServedApi {
  #current: GatedSite['backend'] | null = null;

  constructor(
    private readonly endpoints: Endpoints,
    private readonly permissions: PermissionRegistry,
  ) {
    super();
  }

  current(): GatedSite['backend'] {
    this.#current ??= {
      version: contractsVersion(),
      contracts: new Set(this.endpoints.list().map(({ id }) => id)),
      permissions: new Set(this.permissions.names()),
    };
    return this.#current;
  }
}

function contractsVersion(): string {
  const path = createRequire(import.meta.url).resolve('@lyceum/contracts/package.json');
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof version !== 'string') throw new Error(`${path} names no version`);
  return version;
}
