import type { FieldPath, Row } from '../bson/lazy.ts';
import type { Maybe, Value } from '../bson/values.ts';

/** A parsed filter: what the planner reads and the matcher runs. */
export type FilterNode = And | Or | Nor | Leaf | Computed | Never;

export interface And {
  readonly kind: 'and';
  readonly of: readonly FilterNode[];
}

export interface Or {
  readonly kind: 'or';
  readonly of: readonly FilterNode[];
}

export interface Nor {
  readonly kind: 'nor';
  readonly of: readonly FilterNode[];
}

/** One operator on one path. `expands`: elements of an array at the end of the path are tried too. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly path: FieldPath;
  readonly operator: string;
  readonly operand: Value;
  readonly test: (value: Maybe) => boolean;
  readonly expands: boolean;
  readonly isNegated: boolean;
}

/** A condition over the whole document, such as $expr. */
export interface Computed {
  readonly kind: 'computed';
  readonly test: (row: Row) => boolean;
  /** Equalities that follow from it where the field holds no array. */
  readonly implied: readonly Leaf[];
}

export interface Never {
  readonly kind: 'never';
}
