import type { Contract } from '@lyceum/contracts';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PermissionRegistry } from '../access/permission-registry.ts';
import { contractKey } from './endpoint.ts';

/** All endpoints of the application; the start fails on one without a contract or with a permission nobody knows. */
@Injectable()
export class Endpoints implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly permissions: PermissionRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const wrongs = this.#routes().flatMap(({ place, contract }) => this.#wrongsOf(place, contract));
    if (wrongs.length > 0) throw new Error(`These endpoints may not be served:\n${wrongs.join('\n')}`);
  }

  list(): readonly Contract[] {
    return this.#routes().flatMap(({ contract }) => (contract ? [contract] : []));
  }

  #wrongsOf(place: string, contract: Contract | undefined): string[] {
    if (!contract) return [`${place} has a route but no contract; use @Endpoint(contract)`];
    if (this.permissions.find(contract.permission)) return [];
    return [`${place} (${contract.id}) asks for permission "${contract.permission}", which no module registered`];
  }

  #routes(): { place: string; contract: Contract | undefined }[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => ({ method, handler: prototype[method] as object }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
        .map(({ method, handler }) => ({
          place: `${metatype.name}.${method}`,
          contract: Reflect.getMetadata(contractKey, handler) as Contract | undefined,
        }));
    });
  }
}
