/** What one run of author code may use. Anything beyond ends the run; the learner's attempt is not used. */
export interface SandboxLimits {
  /** Wall time of one run. */
  readonly timeMs: number;
  /** Memory the interpreter may grow to, the interpreter itself (about 40 MB) included. */
  readonly memoryMb: number;
  /** Characters of the namespace, or of the message, that may come back. */
  readonly outputCharacters: number;
}

export const defaultLimits: SandboxLimits = { timeMs: 4_000, memoryMb: 256, outputCharacters: 1_000_000 };
