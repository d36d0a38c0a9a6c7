import { note } from '../reports/inbox.ts';

/** Leaves a trace of an app's failure where operators and tests look for it, and where the site counts it. */
export function reportFailure({ app, error }: { readonly app: string; readonly error: unknown }): void {
  console.error(`The app "${app}" failed:`, error);
  note({ kind: 'failure', app, error });
}
