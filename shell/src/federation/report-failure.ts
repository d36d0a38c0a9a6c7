/** Leaves a trace of an app's failure where operators and tests look for it. */
export function reportFailure({ app, error }: { readonly app: string; readonly error: unknown }): void {
  console.error(`The app "${app}" failed:`, error);
}
