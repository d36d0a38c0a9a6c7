import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';
import type { Transfer } from '../application/transfers.ts';

/** A node under its hash. The canonical text is stored as it was hashed: no driver can change a number or a key in it. */
export interface NodeDocument {
  readonly _id: string;
  readonly text: string;
  readonly bytes: number;
  readonly keptAt: Date;
}

export const contentNodes = documentSchema<NodeDocument>('content_nodes', {
  _id: { type: String, required: true },
  text: { type: String, required: true },
  bytes: { type: Number, required: true },
  keptAt: { type: Date, required: true },
});

/** The pointers of one course run or library; `_id` is its key. */
export interface RefsDocument {
  readonly _id: string;
  readonly number: number;
  readonly refs: Readonly<Record<string, string>>;
  readonly isLibrary: boolean;
  readonly sortTitle: string;
  readonly summary: {
    readonly displayName: string;
    readonly organization: string;
    readonly number: string;
    readonly run: string;
    readonly start: string | null;
    readonly end: string | null;
  };
  readonly createdAt: Date;
  readonly createdBy: string;
}

export const contentRefs = documentSchema<RefsDocument>('content_refs', {
  _id: { type: String, required: true },
  number: { type: Number, required: true },
  refs: { type: Schema.Types.Mixed, required: true },
  isLibrary: { type: Boolean, required: true },
  sortTitle: { type: String, required: true },
  summary: { type: Schema.Types.Mixed, required: true },
  createdAt: { type: Date, required: true },
  createdBy: { type: String, required: true },
});

export interface CommitDocument {
  readonly _id: string;
  readonly context: string;
  readonly number: number;
  readonly action: string;
  readonly message: string;
  readonly author: string;
  readonly at: Date;
  readonly moves: readonly { readonly branch: string; readonly from: string | null; readonly to: string }[];
  /** Every root of `moves`, for "was this ever a version of the course run?". */
  readonly roots: readonly string[];
  readonly touched: readonly string[];
  readonly isTruncated: boolean;
}

export const contentCommits = documentSchema<CommitDocument>('content_commits', {
  _id: { type: String, required: true },
  context: { type: String, required: true },
  number: { type: Number, required: true },
  action: { type: String, required: true },
  message: { type: String },
  author: { type: String, required: true },
  at: { type: Date, required: true },
  moves: { type: Schema.Types.Mixed, required: true },
  roots: { type: [String], required: true },
  touched: { type: [String], required: true },
  isTruncated: { type: Boolean, required: true },
});

/** A file of a course run; its bytes lie in the file store under the hash of what they are. */
export interface AssetDocument {
  readonly _id: string;
  readonly context: string;
  readonly name: string;
  /** Path below `static/` in the package. */
  readonly path: string;
  readonly displayName: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isLocked: boolean;
  readonly addedAt: Date;
}

export const contentAssets = documentSchema<AssetDocument>('content_assets', {
  _id: { type: String, required: true },
  context: { type: String, required: true },
  name: { type: String, required: true },
  path: { type: String, required: true },
  displayName: { type: String, required: true },
  contentType: { type: String, required: true },
  bytes: { type: Number, required: true },
  sha256: { type: String, required: true },
  isLocked: { type: Boolean, required: true },
  addedAt: { type: Date, required: true },
});

/** An import or export under way or done. */
export interface TransferDocument extends Omit<Transfer, 'id' | 'context'> {
  readonly _id: string;
  readonly context: string | null;
}

export const contentTransfers = documentSchema<TransferDocument>('content_transfers', {
  _id: { type: String, required: true },
  kind: { type: String, required: true },
  context: { type: String, default: null },
  filename: { type: String, required: true },
  startedBy: { type: String, required: true },
  startedAt: { type: Date, required: true },
  state: { type: String, required: true },
  step: { type: String, required: true },
  progress: { type: Number, required: true },
  error: { type: Schema.Types.Mixed, default: null },
  report: { type: Schema.Types.Mixed, default: null },
  file: { type: String, default: null },
});
