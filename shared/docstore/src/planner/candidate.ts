import type { Row } from '../bson/lazy.ts';

/** A stored document that a plan has come upon. */
export interface Candidate {
  readonly rid: number;
  readonly row: Row;
}

/** Counts what an execution looked at, for explain. */
export interface AccessStats {
  keysExamined: number;
  documentsExamined: number;
}
