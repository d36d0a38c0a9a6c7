import type { CourseRunKey } from '@lyceum/kernel';
import type { AccessClaims } from '../domain/access-claims.ts';
import type { Account } from '../domain/account.ts';
import type { CourseRole } from '../domain/course-role.ts';
import type { OAuthClient, StoredToken } from '../domain/oauth-client.ts';
import type { Session } from '../domain/session.ts';

/** Everything of an account that may change after it is made. */
export type AccountChange = Partial<Omit<Account, 'id' | 'subject' | 'username' | 'joinedAt'>>;

export abstract class AccountStore {
  /** A number no account has had. Gaps are fine. */
  abstract nextId(): Promise<number>;
  /** Throws {@link AccountTaken} when another account has the username or the address. */
  abstract add(account: Account): Promise<void>;
  abstract find(id: number): Promise<Account | null>;
  abstract findByUsername(username: string): Promise<Account | null>;
  abstract findByEmail(email: string): Promise<Account | null>;
  abstract list(ids: readonly number[]): Promise<readonly Account[]>;
  abstract listByUsername(usernames: readonly string[]): Promise<readonly Account[]>;
  /**
   * The changed account, or null when it is not there. Fields that the change does not name are left as they are. Throws
   * {@link AccountTaken} when another account has the address.
   */
  abstract change(id: number, change: AccountChange): Promise<Account | null>;
}

/** Two people chose the same name at the same moment. */
export class AccountTaken extends Error {
  constructor() {
    super('The username or the e-mail address was taken meanwhile');
    this.name = 'AccountTaken';
  }
}

export abstract class SessionStore {
  abstract add(session: Session): Promise<void>;
  abstract find(id: string): Promise<Session | null>;
  abstract renew(session: Session): Promise<void>;
  abstract remove(id: string): Promise<void>;
  /** Ends all sessions of an account but one. */
  abstract removeOthers(accountId: number, keptId: string | null): Promise<void>;
}

export interface CourseRoleGrant {
  readonly accountId: number;
  readonly courseRun: CourseRunKey;
  readonly role: CourseRole;
}

export abstract class CourseRoleStore {
  /** False when the account has the role already. */
  abstract add(grant: CourseRoleGrant & { readonly grantedAt: Date; readonly grantedBy: string }): Promise<boolean>;
  /** False when the account does not have the role. */
  abstract remove(grant: CourseRoleGrant): Promise<boolean>;
  abstract rolesIn(accountId: number, courseRun: CourseRunKey): Promise<readonly CourseRole[]>;
  abstract listOfAccount(accountId: number): Promise<readonly CourseRoleGrant[]>;
  abstract listOfCourseRun(courseRun: CourseRunKey): Promise<readonly CourseRoleGrant[]>;
}

export abstract class OAuthStore {
  abstract findClient(id: string): Promise<OAuthClient | null>;
  abstract saveClient(client: OAuthClient): Promise<void>;
  abstract addToken(token: StoredToken): Promise<void>;
  abstract findToken(id: string): Promise<StoredToken | null>;
  abstract expireToken(id: string, at: Date): Promise<void>;
  abstract removeTokensOf(accountId: number): Promise<void>;
}

/** Turns passwords into what may be stored, slowly on purpose. */
export abstract class PasswordHashing {
  abstract hash(password: string): Promise<string>;
  /** `hash` null: takes as long as any other check and says no. */
  abstract matches(hash: string | null, password: string): Promise<boolean>;
}

/** Secrets of sessions and tokens: 256 random bits, of which only a digest is stored. */
export abstract class Secrets {
  abstract create(): string;
  abstract digest(secret: string): string;
}

export type AccessTokenRead =
  | { readonly ok: true; readonly claims: AccessClaims }
  | { readonly ok: false; readonly refusal: 'token_expired' | 'token_nonexistent' };

/** Access tokens that other services can verify with the public key: JWT, RS512. */
export abstract class AccessTokens {
  abstract sign(claims: AccessClaims): Promise<string>;
  abstract read(token: string, now: Date): Promise<AccessTokenRead>;
  abstract publicKeys(): Promise<readonly PublicKey[]>;
}

export interface PublicKey {
  readonly kty: string;
  readonly n: string;
  readonly e: string;
  readonly kid: string;
  readonly alg: 'RS512';
  readonly use: 'sig';
}
