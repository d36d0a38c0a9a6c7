import type { ShellRecord } from '@lyceum/contracts/federation';
import type { AppBuild } from '../domain/app-build.ts';

/** The builds of apps that the site has. */
export abstract class AppBuilds {
  /** Each app once, in a steady order. */
  abstract list(): Promise<readonly AppBuild[]>;
  /** One file of a build; null when the build or the file is not there. */
  abstract read(file: BuildFile): Promise<Buffer | null>;
}

export interface BuildFile {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

/** The built shell. */
export abstract class ShellBuild {
  /** Null while the shell is not built. */
  abstract record(): Promise<ShellRecord | null>;
  abstract read(path: string): Promise<Buffer | null>;
}

/** What the site is called and how it looks. */
export abstract class SiteSettings {
  abstract current(): Promise<Site>;
}

export interface Site {
  readonly name: string;
  readonly baseUrl: string;
  readonly brand: string | null;
  readonly logoUrl: string | null;
  readonly supportEmail: string | null;
  readonly language: string;
}
