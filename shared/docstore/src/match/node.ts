import type { FieldPath, Row } from '../bson/lazy.ts';
import type { Maybe, Value } from '../bson/values.ts';

/** A parsed filter: what the planner reads and the matcher runs. */
export type FilterNode = Logical | Leaf | Computed | Never;

export interface Logical {
  readonly kind: 'and' | 'or' | 'nor';
  readonly of: readonly FilterNode[];
}

/** How one operator judges one value, whether it also looks into an array there, and whether the answer is turned. */
export interface OperatorTest {
  readonly test: (value: Maybe) => boolean;
  readonly expands: boolean;
  readonly isNegated: boolean;
}

/** One operator on one path. */
export interface Leaf extends OperatorTest {
  readonly kind: 'leaf';
  readonly path: FieldPath;
  readonly operator: string;
  readonly operand: Value;
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
