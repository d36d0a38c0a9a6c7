export interface SdkSettings {
  /** Put before every path; empty for the page's own origin. */
  readonly baseUrl: string;
  /** Sent as `Accept-Language`: refusals come in the language of the page. */
  readonly language: string | null;
  /** Told of each answer 401, so that the page can offer to sign in again. */
  readonly onSignedOut: () => void;
}

let current: SdkSettings = { baseUrl: '', language: null, onSignedOut: () => {} };

export const settings = (): SdkSettings => current;

/** Called by the shell; an MFE never needs it. */
export function configureSdk(changes: Partial<SdkSettings>): void {
  current = { ...current, ...changes };
}
