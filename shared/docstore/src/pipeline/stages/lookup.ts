import { keyText } from '../../bson/key.ts';
import { type FieldPath, fieldPath, Row } from '../../bson/lazy.ts';
import { type Doc, isDoc, type Value } from '../../bson/values.ts';
import { failedToParse } from '../../errors.ts';
import { compileMatcher, type Matcher } from '../../match/matcher.ts';
import { leaf } from '../../match/parse.ts';
import { words } from '../../names.ts';
import { planQuery, queryFor, runQuery } from '../../planner/query.ts';
import type { Collection } from '../../storage/collection.ts';
import { keysOf } from '../../storage/index-keys.ts';
import { compileExpression, readPath } from '../expression.ts';
import { setComputed } from '../fields.ts';
import { runPipeline, runQueryThenStages } from '../run.ts';
import { type Binding, bind, type Expression } from '../scope.ts';
import { type Nested, pipelineOf, type Source, type StageCompiler } from '../stage.ts';

const allowed = words('from as localField foreignField let pipeline');

/** Adds to each row the documents of another collection that belong to it. */
export const lookup: StageCompiler = (operand, variables, nested) => {
  const spec = parse(operand);
  const path = spec.as.split('.');
  return function* (rows, source) {
    const join = joinOf(spec, source, variables, nested);
    for (const row of rows) {
      const out: Doc = new Map(row.doc);
      const found = Array.from(join(row), ({ doc }) => doc);
      setComputed(out, path, 0, found);
      yield Row.of(out);
    }
  };
};

interface Lookup {
  readonly from: string;
  readonly as: string;
  readonly fields: { readonly local: FieldPath; readonly foreign: FieldPath } | null;
  readonly variables: readonly (readonly [string, Expression])[];
  readonly stages: readonly Doc[];
}

type Join = (row: Row) => Iterable<Row>;

function parse(operand: Value): Lookup {
  if (!isDoc(operand)) throw failedToParse('the $lookup specification must be an Object');
  for (const name of operand.keys())
    if (!allowed.has(name)) throw failedToParse(`unknown argument to $lookup: ${name}`);
  const [from, as] = [operand.get('from'), operand.get('as')];
  const [local, foreign] = [operand.get('localField'), operand.get('foreignField')];
  if (typeof from !== 'string') throw failedToParse("$lookup needs the name of a collection in 'from'");
  if (typeof as !== 'string' || as === '') throw failedToParse("$lookup needs the field 'as'");
  const hasFields = typeof local === 'string' && typeof foreign === 'string';
  if (!hasFields && (local !== undefined || foreign !== undefined || !operand.has('pipeline')))
    throw failedToParse(
      "$lookup requires both or neither of 'localField' and 'foreignField', and a pipeline without them",
    );
  const given = operand.get('let') ?? new Map();
  if (!isDoc(given)) throw failedToParse('$lookup argument let must be an object');
  return {
    from,
    as,
    fields: hasFields ? { local: fieldPath(local), foreign: fieldPath(foreign) } : null,
    variables: [...given].map(([name, value]) => [name, compileExpression(value)]),
    stages: pipelineOf(operand.get('pipeline') ?? [], 'pipeline'),
  };
}

function joinOf(spec: Lookup, source: Source, outer: Binding | null, nested: Nested): Join {
  const { from, fields, variables, stages } = spec;
  const fixed = variables.length === 0 ? nested.pipeline(stages, outer) : null;
  const pipelineFor = (row: Row) => fixed ?? nested.pipeline(stages, bindAll(variables, row, outer));
  if (!fields) return (row) => runPipeline(pipelineFor(row), source, from);
  const collection = source.view.collection(`${source.database}.${from}`);
  if (!collection) return () => [];
  const matching = equalityJoin(source, collection, fields.foreign);
  return (row) => {
    const values = localValues(row, fields.local);
    return values.length === 0 ? [] : runQueryThenStages(pipelineFor(row), source, matching(values));
  };
}

/** Each variable is computed from the outer document alone. */
function bindAll(variables: Lookup['variables'], row: Row, outer: Binding | null): Binding | null {
  const scope = { row, outer };
  return variables.reduce((inner, [name, value]) => bind(inner, name, value(scope)), scope).outer;
}

/** An array stands for each of its elements, a missing field for null. */
function localValues(row: Row, path: FieldPath): readonly Value[] {
  const value = readPath(row, path) ?? null;
  return Array.isArray(value) ? value : [value];
}

/** Finds by index where there is one; else reads the collection once and keeps it by key. */
function equalityJoin(
  { view }: Source,
  collection: Collection,
  path: FieldPath,
): (values: readonly Value[]) => Iterable<Row> {
  const search = (values: readonly Value[]) =>
    Array.from(runQuery(view, collection, queryFor(equalToOneOf(path, values))), ({ row }) => row);
  const probe = planQuery(collection, queryFor(equalToOneOf(path, [''])));
  if (probe.kind !== 'scan') return search;
  let byKey: Map<string, Row[]> | null = null;
  return (values) => {
    byKey ??= hash(view, collection, path);
    const { test } = equalToOneOf(path, values);
    const found = new Set(values.flatMap((value) => byKey?.get(keyText(value)) ?? []));
    return [...found].filter(test);
  };
}

function hash(view: Source['view'], collection: Collection, path: FieldPath): Map<string, Row[]> {
  const byKey = new Map<string, Row[]>();
  const shape = { paths: [path], directions: [1], isSparse: false };
  for (const { row } of runQuery(view, collection, queryFor(everything))) {
    for (const key of keysOf(row, shape).keys) {
      const name = key.toString('latin1');
      const rows = byKey.get(name);
      if (rows) rows.push(row.own());
      else byKey.set(name, [row.own()]);
    }
  }
  return byKey;
}

const everything = compileMatcher({ kind: 'and', of: [] });

const equalToOneOf = (path: FieldPath, values: readonly Value[]): Matcher =>
  compileMatcher(values.length === 1 ? leaf(path, '$eq', values[0] as Value) : leaf(path, '$in', [...values]));
