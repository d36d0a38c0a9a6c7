import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';
import type { Account } from '../domain/account.ts';
import type { OAuthClient, StoredToken } from '../domain/oauth-client.ts';
import type { Session } from '../domain/session.ts';

/** The two keys are what must be unique: names as they compare, not as they are shown. */
export interface AccountDocument extends Omit<Account, 'id'> {
  readonly _id: number;
  readonly usernameKey: string;
  readonly emailKey: string;
}

export const identityAccounts = documentSchema<AccountDocument>('identity_accounts', {
  _id: { type: Number, required: true },
  subject: { type: String, required: true },
  username: { type: String, required: true },
  usernameKey: { type: String, required: true },
  email: { type: String, required: true },
  emailKey: { type: String, required: true },
  emailConfirmedAt: { type: Date, default: null },
  name: { type: String, required: true },
  passwordHash: { type: String, default: null },
  passwordChangedAt: { type: Date, default: null },
  isActive: { type: Boolean, required: true },
  isAdmin: { type: Boolean, required: true },
  isStaff: { type: Boolean, required: true },
  isCourseCreator: { type: Boolean, required: true },
  joinedAt: { type: Date, required: true },
  lastSignInAt: { type: Date, default: null },
  profile: { type: Schema.Types.Mixed, required: true },
  preferences: { type: Schema.Types.Mixed, required: true },
});

export interface CounterDocument {
  readonly _id: string;
  readonly last: number;
}

export const identityCounters = documentSchema<CounterDocument>('identity_counters', {
  _id: { type: String, required: true },
  last: { type: Number, required: true },
});

/** `_id` is the digest of the cookie's secret: whoever reads the store cannot sign in with it. */
export interface SessionDocument extends Omit<Session, 'id'> {
  readonly _id: string;
}

export const identitySessions = documentSchema<SessionDocument>('identity_sessions', {
  _id: { type: String, required: true },
  accountId: { type: Number, required: true },
  openedAt: { type: Date, required: true },
  seenAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
});

export interface CourseRoleDocument {
  /** `{accountId}/{courseRun}/{role}` */
  readonly _id: string;
  readonly accountId: number;
  readonly courseRun: string;
  readonly role: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
}

export const identityCourseRoles = documentSchema<CourseRoleDocument>('identity_course_roles', {
  _id: { type: String, required: true },
  accountId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  role: { type: String, required: true },
  grantedAt: { type: Date, required: true },
  grantedBy: { type: String, required: true },
});

export interface OAuthClientDocument extends Omit<OAuthClient, 'id'> {
  readonly _id: string;
}

export const identityOAuthClients = documentSchema<OAuthClientDocument>('identity_oauth_clients', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  secretDigest: { type: String, default: null },
  accountId: { type: Number, default: null },
  mayUsePasswords: { type: Boolean, required: true },
});

export interface TokenDocument extends Omit<StoredToken, 'id'> {
  readonly _id: string;
}

export const identityTokens = documentSchema<TokenDocument>('identity_tokens', {
  _id: { type: String, required: true },
  kind: { type: String, required: true },
  clientId: { type: String, required: true },
  accountId: { type: Number, required: true },
  grantType: { type: String, required: true },
  expiresAt: { type: Date, required: true },
});

export interface SigningKeyDocument {
  readonly _id: string;
  readonly privateKey: string;
  readonly createdAt: Date;
}

export const identitySigningKeys = documentSchema<SigningKeyDocument>('identity_signing_keys', {
  _id: { type: String, required: true },
  privateKey: { type: String, required: true },
  createdAt: { type: Date, required: true },
});
