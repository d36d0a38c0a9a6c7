/** What the thread of the embedded database is told at its start. */
export interface ThreadOptions {
  readonly directory: string;
  readonly searchPath: string;
}

export interface QueryRequest {
  readonly kind: 'query';
  readonly id: number;
  readonly text: string;
  readonly params: readonly unknown[];
}

/** Closes the database and ends the thread. */
export interface EndRequest {
  readonly kind: 'end';
}

export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly rows: readonly unknown[]; readonly rowCount: number }
  | { readonly kind: 'failure'; readonly id: number; readonly error: DatabaseFailure }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string };

/** The fields by which BullMQ tells one failure from another; an Error loses them between threads. */
export interface DatabaseFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
}
