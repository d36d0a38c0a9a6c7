import type { Principal } from './principal.ts';

/** What a permission may look at. `params` and `query` have been validated by the endpoint's contract. */
export interface PermissionRequest<P extends Principal | null = Principal> {
  readonly principal: P;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The body as it was sent, not validated yet. */
  readonly body: unknown;
}

/** `true` lets the request pass. It may throw a `Problem` where clients expect a refusal of a certain shape. */
export type PermissionCheck<P extends Principal | null = Principal> = (
  request: PermissionRequest<P>,
) => Promise<boolean> | boolean;

const name = /^[a-z]+(\.[a-z][a-z0-9_]*){1,3}$/;

/** The permissions that contracts may name, each registered by the module that owns the thing. */
export class PermissionRegistry {
  readonly #checks = new Map<string, PermissionCheck<Principal | null>>([
    ['public', () => true],
    ['authenticated', ({ principal }) => principal !== null],
  ]);

  /** Registers a permission that only a signed-in account can have: nobody else reaches `check`. */
  register(permission: string, check: PermissionCheck): void {
    this.registerOpen(permission, (request) =>
      request.principal === null ? false : check({ ...request, principal: request.principal }),
    );
  }

  /** Registers a permission that visitors without an account may have too. */
  registerOpen(permission: string, check: PermissionCheck<Principal | null>): void {
    if (!name.test(permission)) throw new Error(`"${permission}" is not a permission; expected module.thing.act`);
    if (this.#checks.has(permission)) throw new Error(`Permission ${permission} is registered twice`);
    this.#checks.set(permission, check);
  }

  /** Every permission that is registered. */
  names(): readonly string[] {
    return [...this.#checks.keys()];
  }

  find(permission: string): PermissionCheck<Principal | null> | null {
    return this.#checks.get(permission) ?? null;
  }
}
