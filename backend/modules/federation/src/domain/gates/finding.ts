/** What a gate has to say about a build that is to be published. An error refuses it. */
export interface Finding {
  readonly gate: 'platform' | 'slots' | 'routes' | 'budget' | 'licences';
  readonly severity: 'error' | 'warning';
  /** What was found, whom it concerns, what to do. */
  readonly message: string;
}

/** As much of a build as the gates look at. */
export interface GatedBuild {
  readonly name: string;
  readonly routes: readonly { readonly path: string }[];
  readonly fills: readonly { readonly slot: string; readonly operation: string }[];
  readonly offers: readonly string[];
  readonly platform: Readonly<Record<string, string>>;
  /** Bytes, gzip, of what must be there before the app runs. */
  readonly startBytes: number;
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string | null }[];
}

export const error = (gate: Finding['gate'], message: string): Finding => ({ gate, severity: 'error', message });
export const warning = (gate: Finding['gate'], message: string): Finding => ({ gate, severity: 'warning', message });
