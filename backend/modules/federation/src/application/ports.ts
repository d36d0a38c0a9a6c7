import type { BuildRecord, ShellRecord } from '@lyceum/contracts/federation';
import type { Finding } from '../domain/gates/finding.ts';
import type { Override } from '../domain/override.ts';
import type { Preview } from '../domain/preview.ts';
import type { Release } from '../domain/release.ts';
import type { Visitor } from '../domain/rollout.ts';
import type { AppBuild } from './app-build.ts';

/** The builds of apps that this checkout has made: served where nothing has been published. */
export abstract class WorkspaceBuilds {
  /** Each app once, in a steady order. */
  abstract list(): Promise<readonly AppBuild[]>;
  /** One file of a build; null when the build or the file is not there. */
  abstract read(file: BuildFile): Promise<Buffer | null>;
  /** The source map of a file of a build. */
  abstract readSourceMap(file: BuildFile): Promise<Buffer | null>;
}

export interface BuildFile {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

/** A build that was published: signed, and never changed again. */
export interface PublishedBuild {
  readonly name: string;
  readonly version: string;
  readonly record: BuildRecord;
  /** The record as it was signed, to the byte. */
  readonly signed: string;
  readonly signature: Signature;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** What the gates said when it was last published. */
  readonly findings: readonly Finding[];
}

export interface Signature {
  readonly keyId: string;
  /** Base64. */
  readonly value: string;
}

/** Published builds and their files. */
export abstract class BuildRegistry {
  abstract find(name: string, version: string): Promise<PublishedBuild | null>;
  /** Newest first. */
  abstract list(name: string): Promise<readonly PublishedBuild[]>;
  /** Keeps a build; one that is there already stays as it is. */
  abstract add(build: PublishedBuild): Promise<void>;
  abstract noteFindings(name: string, version: string, findings: readonly Finding[]): Promise<void>;
  abstract putFile(file: BuildFile, bytes: Uint8Array): Promise<void>;
  abstract readFile(file: BuildFile): Promise<Buffer | null>;
  /** The source map of a file: kept apart, so that no address of the site leads to it. */
  abstract putSourceMap(file: BuildFile, bytes: Uint8Array): Promise<void>;
  abstract readSourceMap(file: BuildFile): Promise<Buffer | null>;
}

/** Which version of each app people get. */
export abstract class ReleaseStore {
  abstract list(): Promise<readonly Release[]>;
  abstract find(name: string): Promise<Release | null>;
  /** False when somebody else changed the release since `release.revision - 1`. */
  abstract save(release: Release): Promise<boolean>;
}

/** The site's own signature under what it publishes. */
export abstract class Signing {
  abstract sign(text: string): Promise<Signature>;
  abstract isGenuine(text: string, signature: Signature): Promise<boolean>;
}

/** Tokens by which a team publishes its app, kept as digests. */
export abstract class PublishTokens {
  abstract add(token: PublishToken): Promise<void>;
  abstract findByDigest(digest: string): Promise<PublishToken | null>;
  abstract list(app: string): Promise<readonly PublishToken[]>;
  abstract markUsed(digest: string, at: Date): Promise<void>;
  abstract revoke(digest: string, at: Date): Promise<void>;
}

export interface PublishToken {
  readonly digest: string;
  readonly app: string;
  readonly label: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The built shell. */
export abstract class ShellBuild {
  /** Null while the shell is not built. */
  abstract record(): Promise<ShellRecord | null>;
  abstract read(path: string): Promise<Buffer | null>;
  abstract readSourceMap(path: string): Promise<Buffer | null>;
}

/** What the site is called and how it looks. */
export interface Site {
  readonly name: string;
  readonly baseUrl: string;
  readonly brand: string | null;
  readonly logoUrl: string | null;
  readonly supportEmail: string | null;
  readonly language: string;
}

/** Who opens a page, and what their session was given to see besides. */
export interface PageVisitor extends Visitor {
  readonly overrides: readonly Override[];
  /** Settings that the session tries. */
  readonly preview: Preview | null;
}

export type { Visitor };
