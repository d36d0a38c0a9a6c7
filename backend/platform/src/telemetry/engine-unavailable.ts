/** An engine that is needed now does not answer: nobody's mistake, and over after a while. */
export class EngineUnavailable extends Error {
  /** What the visitor misses, e.g. `Search`. */
  readonly missed: string;

  constructor(missed: string, cause: unknown) {
    super(`${missed} is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'EngineUnavailable';
    this.missed = missed;
  }
}
