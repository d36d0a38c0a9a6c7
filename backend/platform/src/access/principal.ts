/** The account on whose behalf a request is answered. Personal data is asked of the identity module. */
export interface Principal {
  readonly userId: number;
  readonly username: string;
  /** Open edX's superuser: may do everything. */
  readonly isAdmin: boolean;
  /** Open edX's global staff: may see and teach every course run. */
  readonly isStaff: boolean;
}

/** What a request shows to say who it is from. */
export interface Credentials {
  /** Value of the `sessionid` cookie. */
  readonly sessionId: string | null;
  /** The `Authorization` header as sent. */
  readonly authorization: string | null;
}

/** Knows who shows which credentials; `null` when it does not know these. Registered by the identity module. */
export interface PrincipalSource {
  principalOf(credentials: Credentials): Promise<Principal | null>;
}

/** The sources that are asked, in order of registration, who a request is from. */
export class Principals {
  readonly #sources: PrincipalSource[] = [];

  register(source: PrincipalSource): void {
    this.#sources.push(source);
  }

  async identify(credentials: Credentials): Promise<Principal | null> {
    if (credentials.sessionId === null && credentials.authorization === null) return null;
    for (const source of this.#sources) {
      const principal = await source.principalOf(credentials);
      if (principal) return principal;
    }
    return null;
  }
}
