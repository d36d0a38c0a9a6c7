import type { Row } from '../bson/lazy.ts';
import { type Doc, isDoc, type Value } from '../bson/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';
import type { Query, ReadView } from '../planner/query.ts';
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

/** What the planner can answer of a pipeline, and the stages that follow. */
export interface Pipeline {
  readonly query: Query;
  readonly stages: readonly Stage[];
  /** The other collections that `$lookup` and `$unionWith` read. */
  readonly reaches: readonly string[];
  /** The fields that take the number of documents, when that is all the rest asks for. */
  readonly counts: { readonly id: Value; readonly fields: readonly string[] } | null;
}

/** Compiles the pipelines inside a stage. */
export interface Nested {
  readonly pipeline: (specs: readonly Doc[], variables: Binding | null) => Pipeline;
  readonly stages: (specs: readonly Doc[], variables: Binding | null) => readonly Stage[];
}

/** Compiles the operand of one stage; `variables` are those of the command, or of the `$lookup` around it. */
export type StageCompiler = (operand: Value, variables: Binding | null, nested: Nested) => Stage;

/** The stages of a pipeline as documents of one field each. */
export function pipelineOf(value: Value | undefined, what: string): readonly Doc[] {
  if (!Array.isArray(value)) throw typeMismatch(`${what} must be an array`);
  return value.map((spec) => {
    if (!isDoc(spec)) throw typeMismatch("Each element of the 'pipeline' array must be an object");
    if (spec.size !== 1)
      throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
    return spec;
  });
}
