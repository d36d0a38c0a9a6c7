/** Reads that give documents one after the other. */
export type ReadKind = 'find' | 'aggregate';

/** Reads that give one value. */
export type AnswerKind = 'count' | 'distinct';

interface Reading {
  readonly database: string;
  readonly body: Uint8Array;
  readonly deadline: number | null;
}

/** What the main thread asks of a reader thread. Commands travel encoded; `cursor` is a number the main thread gives out. */
export type ReaderRequest =
  | (Reading & { readonly kind: 'open'; readonly cursor: number; readonly read: ReadKind })
  | { readonly kind: 'take'; readonly id: number; readonly cursor: number; readonly most: number }
  | { readonly kind: 'close'; readonly cursor: number }
  | (Reading & { readonly kind: 'answer'; readonly id: number; readonly read: AnswerKind })
  | { readonly kind: 'copy'; readonly id: number; readonly file: string };

/** What comes back, under the request's id. `documents` are encoded, one behind the other. */
export type ReaderReply =
  | { readonly kind: 'documents'; readonly id: number; readonly documents: Uint8Array; readonly isDone: boolean }
  | { readonly kind: 'value'; readonly id: number; readonly value: Uint8Array }
  | { readonly kind: 'refusal'; readonly id: number; readonly code: number; readonly message: string };

export interface ReaderOptions {
  readonly file: string;
}
