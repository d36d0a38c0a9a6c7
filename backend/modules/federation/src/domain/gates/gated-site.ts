interface Chunk {
  readonly imports: readonly string[];
  readonly css: readonly string[];
  readonly platform: readonly string[];
}

/** Files and what each needs: enough to weigh what a page loads. */
export interface Weighable {
  readonly graph: Readonly<Record<string, Chunk>>;
  /** Bytes, gzip. */
  readonly files: Readonly<Record<string, number>>;
}

export interface Budgets {
  readonly startBytes?: number | undefined;
  readonly pageBytes?: number | undefined;
  readonly pageRequests?: number | undefined;
}

export interface GatedFill {
  readonly slot: string;
  readonly operation: string;
  readonly file: string | null;
}

export interface GatedRoute {
  readonly path: string;
  readonly example: string | null;
  readonly page: string | null;
}

/** Slots and events by which a build meets others. */
export interface Meeting {
  readonly name: string;
  readonly offers: readonly string[];
  readonly fills: readonly GatedFill[];
  readonly emits: readonly string[];
  readonly listens: readonly string[];
}

/** As much of a build as the gates look at. */
export interface GatedBuild extends Meeting, Weighable {
  readonly routes: readonly GatedRoute[];
  readonly platform: Readonly<Record<string, string>>;
  /** What must be there before the app runs. */
  readonly preload: readonly string[];
  readonly contracts: { readonly version: string; readonly used: readonly string[] } | null;
  readonly permissions: readonly string[];
  readonly budgets: Budgets;
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string | null }[];
}

export interface GatedShell extends Weighable {
  readonly platform: Readonly<Record<string, string>>;
  readonly offers: readonly string[];
  readonly emits: readonly string[];
  readonly listens: readonly string[];
  /** What every page of an app begins with. */
  readonly entries: readonly string[];
  readonly css: readonly string[];
  /** Platform package → file. */
  readonly imports: Readonly<Record<string, string>>;
}

/** What the gates measure a build against. */
export interface GatedSite {
  /** Every build in use on any channel, the build's own app included. An app may be here more than once. */
  readonly live: readonly GatedBuild[];
  /** What people without any rule get: one build of each app. */
  readonly stable: readonly GatedBuild[];
  /** Null while the shell is not built. */
  readonly shell: GatedShell | null;
  readonly backend: {
    /** Of `@lyceum/contracts`. */
    readonly version: string;
    readonly contracts: ReadonlySet<string>;
    readonly permissions: ReadonlySet<string>;
  };
}
