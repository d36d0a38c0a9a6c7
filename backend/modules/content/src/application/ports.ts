import type { ContextKey, UsageKey } from '@lyceum/kernel';
import type { ContentNode, NodeHash } from '../domain/content-node.ts';

/** Nodes by hash. A node that is kept stays until a sweep finds that no version needs it. */
export abstract class NodeStore {
  /** The nodes among `hashes` that are there, in few queries. */
  abstract find(hashes: readonly NodeHash[]): Promise<ReadonlyMap<NodeHash, ContentNode>>;
  /** Keeps nodes; one that is there already counts as kept now, so that a sweep spares it. */
  abstract keep(nodes: ReadonlyMap<NodeHash, ContentNode>): Promise<void>;
  /** All nodes in the order of their hashes, `limit` at a time. */
  abstract list(after: NodeHash | null, limit: number): Promise<readonly StoredNodeInfo[]>;
  /** Removes nodes that were not kept again since `before`; tells how many. */
  abstract sweep(hashes: readonly NodeHash[], before: Date): Promise<number>;
}

export interface StoredNodeInfo {
  readonly hash: NodeHash;
  readonly bytes: number;
  readonly keptAt: Date;
}

/** What lists of course runs show; taken from the draft whenever it moves. */
export interface CourseSummary {
  readonly displayName: string;
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** The pointers of one course run (or library). `number` counts its commits and is what a compare-and-swap compares. */
export interface CourseRefs {
  readonly context: ContextKey;
  readonly number: number;
  readonly refs: Readonly<Record<string, NodeHash>>;
  readonly summary: CourseSummary;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export abstract class RefStore {
  abstract find(context: ContextKey): Promise<CourseRefs | null>;
  /** As {@link find}, for readers who can bear that it is a moment old when another process moved it. */
  abstract lookUp(context: ContextKey): Promise<CourseRefs | null>;
  /** Course runs, by title; only those in `contexts` unless it is null. Libraries are left out. */
  abstract list(contexts: readonly ContextKey[] | null): Promise<readonly CourseRefs[]>;
  /** Makes the pointers of a new course run. False when it is there already. */
  abstract create(refs: CourseRefs): Promise<boolean>;
  /** Moves pointers if the course run is still at commit `number - 1`. False when another writer was faster. */
  abstract move(refs: Omit<CourseRefs, 'createdAt' | 'createdBy'>): Promise<boolean>;
  /** Root of every pointer of every course run. */
  abstract roots(): AsyncIterable<NodeHash>;
}

export type CommitAction = 'create' | 'import' | 'edit' | 'publish' | 'discard' | 'restore' | 'rerun' | 'settings';

export interface Commit {
  readonly context: ContextKey;
  readonly number: number;
  readonly action: CommitAction;
  readonly message: string;
  /** User name of the author. */
  readonly author: string;
  readonly at: Date;
  readonly moves: readonly RefMove[];
  /** Blocks it touched, at most {@link touchedLimit}. */
  readonly touched: readonly UsageKey[];
  readonly isTruncated: boolean;
}

export interface RefMove {
  readonly branch: string;
  readonly from: NodeHash | null;
  readonly to: NodeHash;
}

/** A commit names its blocks up to this many; an import of a whole course names its first ones and says so. */
export const touchedLimit = 200;

export abstract class History {
  abstract add(commit: Commit): Promise<void>;
  /** Newest first, below commit `before`. */
  abstract list(context: ContextKey, page: HistoryPage): Promise<readonly Commit[]>;
  /** Did a pointer of this course run ever stand at `root`? */
  abstract knows(context: ContextKey, root: NodeHash): Promise<boolean>;
  /** Every root that a commit names, and so can be gone back to. */
  abstract roots(): AsyncIterable<NodeHash>;
}

export interface HistoryPage {
  readonly before: number | null;
  readonly limit: number;
  readonly touching: UsageKey | null;
}

/** SHA-256 of texts. */
export abstract class Hashing {
  abstract digest(text: string): string;
}
