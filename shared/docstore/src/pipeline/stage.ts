import type { Row } from '../bson/lazy.ts';
import type { Value } from '../bson/values.ts';
import type { ReadView } from '../planner/query.ts';
import type { Binding } from './scope.ts';

/** What stages that look into other collections read. */
export interface Source {
  readonly view: ReadView;
  readonly database: string;
  /** When maxTimeMS runs out; null without one. */
  readonly deadline: number | null;
}

/** One compiled step: takes rows, gives rows. */
export type Stage = (rows: Iterable<Row>, source: Source) => Iterable<Row>;

/** Compiles the operand of one stage; `variables` are those of the command, or of the `$lookup` around it. */
export type StageCompiler = (operand: Value, variables: Binding | null) => Stage;
