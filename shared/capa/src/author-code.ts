/**
 * The port through which a problem has its author's Python run. Implemented by the sandbox, never by this package.
 *
 * Semantics are those of Open edX's `safe_exec`: the code runs at module level in a namespace made from
 * `globalsJson` (a JSON object), with `random` seeded by `seed` (Python-2 style derivations over MT19937) and the
 * platform's modules importable by name. Globals travel as JSON text in both directions, because a parsed `1.0`
 * and `1` are the same JavaScript number and different Python values.
 */
export interface AuthorCode {
  execute(request: AuthorCodeRequest): Promise<AuthorCodeResult>;
}

export interface AuthorCodeRequest {
  /** Python 3 source. */
  readonly code: string;
  /** A JSON object: the names the code finds in its namespace. `NaN`, `Infinity` and `-Infinity` may stand for numbers, as in Python's `json`. */
  readonly globalsJson: string;
  /** The problem's seed; the generator restarts from its absolute value for each execution. */
  readonly seed: number;
  /** The course's `python_lib.zip`, whose modules become importable. */
  readonly pythonLib?: Uint8Array | undefined;
}

export type AuthorCodeResult =
  | {
      readonly ok: true;
      /**
       * A JSON object with the namespace after the run. Kept: None, bool, int, float, str, bytes (as text), list, tuple (as
       * list), dict. A top-level value that holds anything else is left out. Numbers as Python's `json` writes them
       * (`1.0`, `1e+16`, `NaN`, integers of any length).
       */
      readonly globalsJson: string;
    }
  | { readonly ok: false; readonly kind: AuthorCodeFailure; readonly message: string };

/** `exception`: the code raised; `message` is the exception's text as the author should see it. The rest are the sandbox's refusals. */
export type AuthorCodeFailure = 'exception' | 'time_limit' | 'memory_limit' | 'output_limit' | 'unavailable';
