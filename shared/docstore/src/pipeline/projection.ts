import type { Row } from '../bson/lazy.ts';
import {
  type Doc,
  isDoc,
  isNumeric,
  isTruthy,
  type Maybe,
  type Path,
  type Value,
  wholeNumber,
} from '../bson/values.ts';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { elementTest, operatorsOf } from '../match/parse.ts';
import { compileExpression } from './expression.ts';
import { exclude, include, plant, plantWay, setComputed, type Tree } from './fields.ts';
import type { Binding, Expression } from './scope.ts';

/** Shapes one document. `position` is the array element that met the filter, for the positional `$`. */
export type Projection = (row: Row, variables?: Binding | null, position?: number) => Doc;

/** Compiles the projection of a find (`isFind`, which knows $slice, $elemMatch and `$`) or of $project. */
export function compileProjection(spec: Doc, isFind: boolean): Projection {
  const parsed = new ParsedProjection();
  for (const [path, value] of fieldsOf(spec)) parseField(parsed, path, value, isFind);
  const { tree, arrays, computed } = parsed;
  const includes = parsed.includes ?? parsed.showsId;
  if (includes) for (const path of parsed.sliced) plant(tree, path);
  for (const [path] of computed) plantWay(tree, path);
  if (includes === parsed.keepsId && !tree.has('_id')) tree.set('_id', true);
  return (row, variables = null, position = -1) => {
    const out = includes ? include(row.doc, tree) : exclude(row.doc, tree);
    for (const [path, show] of arrays) applyToArray(out, row.doc, path, show);
    if (parsed.positional) applyPosition(out, parsed.positional, position);
    for (const [path, expression] of computed) setComputed(out, path, 0, expression({ row, outer: variables }));
    return out;
  };
}

/** $set and $addFields: every field computed from the document as it came. */
export function compileAddFields(spec: Doc): Projection {
  const computed = [...fieldsOf(spec)].map(([path, value]) => {
    refuseOperators(path);
    return [path, compileExpression(value)] as const;
  });
  return (row, variables = null) => {
    const out: Doc = new Map(row.doc);
    for (const [path, expression] of computed) setComputed(out, path, 0, expression({ row, outer: variables }));
    return out;
  };
}

/** What is shown of an array, or of any other value that stands in its place. */
type ArrayProjection = (value: Value) => Maybe;

class ParsedProjection {
  readonly tree: Tree = new Map();
  readonly computed: [Path, Expression][] = [];
  readonly arrays: [Path, ArrayProjection][] = [];
  /** Paths under $slice: shown whichever way the rest is projected. */
  readonly sliced: Path[] = [];
  includes: boolean | null = null;
  keepsId = true;
  /** `_id: 1` was written: alone it makes the projection an inclusion. */
  showsId = false;
  /** The path before the positional `$`. */
  positional: Path | null = null;

  /** Shows or hides what is at the path; the other fields must be projected the same way. */
  mark(path: Path, includes: boolean): void {
    this.setMode(path, includes);
    plant(this.tree, path);
  }

  setMode(path: Path, includes: boolean): void {
    if (this.includes !== null && this.includes !== includes) {
      const [act, mode, code] = includes
        ? (['inclusion', 'exclusion', 31253] as const)
        : (['exclusion', 'inclusion', 31254] as const);
      throw new CommandError(code, `Cannot do ${act} on field ${path.join('.')} in ${mode} projection`);
    }
    this.includes = includes;
  }
}

/** The fields of a specification, those in documents inside it under their whole paths. */
function* fieldsOf(spec: Doc, prefix: Path = []): Generator<readonly [Path, Value]> {
  for (const [name, value] of spec) {
    const path = [...prefix, ...name.split('.')];
    if (isDoc(value) && value.size > 0 && !operatorsOf(value)) yield* fieldsOf(value, path);
    else yield [path, value];
  }
}

function parseField(parsed: ParsedProjection, path: Path, value: Value, isFind: boolean): void {
  if (isFind && path.at(-1) === '$') {
    const array = path.slice(0, -1);
    if (parsed.positional)
      throw new CommandError(31276, 'Cannot specify more than one positional projection per query.');
    if (!isTruthy(value)) throw new CommandError(31395, 'positional projection cannot be used with exclusion');
    parsed.positional = array;
    parsed.mark(array, true);
    return;
  }
  if (isFind && path.indexOf('$') > 0)
    throw new CommandError(31394, 'The positional operator of a projection can only stand at the end of a path.');
  refuseOperators(path);
  if (typeof value === 'boolean' || isNumeric(value)) {
    const isShown = isTruthy(value);
    if (path.length > 1 || path[0] !== '_id') return parsed.mark(path, isShown);
    parsed.keepsId = isShown;
    parsed.showsId ||= isShown;
    return;
  }
  if (isFind && isDoc(value) && parseArrayOperator(parsed, path, value)) return;
  if (isDoc(value) && value.size === 0)
    throw new CommandError(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
  if (parsed.includes === false)
    throw new CommandError(31252, 'Cannot use an expression other than $meta in exclusion projection');
  parsed.setMode(path, true);
  parsed.computed.push([path, compileExpression(value)]);
}

function refuseOperators(path: Path): void {
  if (path.length === 1 && path[0] === '')
    throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
  if (path.at(-1) === '') throw new CommandError(40353, "FieldPath must not end with a '.'.");
  if (path.includes('')) throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
  if (path.some((part) => part.startsWith('$')))
    throw new CommandError(
      16410,
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    );
}

function parseArrayOperator(parsed: ParsedProjection, path: Path, value: Doc): boolean {
  const [operator, operand] = value.entries().next().value ?? [];
  if (operator === '$meta') throw notSupported('$meta projections');
  if (operator === '$slice' && !(Array.isArray(operand) && operand.some((part) => !isNumeric(part)))) {
    parsed.arrays.push([path, sliceOf(operand as Value)]);
    parsed.sliced.push(path);
    return true;
  }
  if (operator !== '$elemMatch') return false;
  if (!isDoc(operand)) throw badValue('elemMatch: Invalid argument, object required, but got a value');
  if (path.length > 1) throw new CommandError(31275, 'Cannot use $elemMatch projection on a nested field');
  parsed.mark(path, true);
  parsed.arrays.push([path, firstThat(elementTest(operand))]);
  return true;
}

function firstThat(test: (element: Value) => boolean): ArrayProjection {
  return (value) => {
    const found = Array.isArray(value) ? value.find(test) : undefined;
    return found === undefined ? undefined : [found];
  };
}

/** The first array on the path is the one whose element met the filter. */
function applyPosition(doc: Doc, [name, ...rest]: Path, position: number): void {
  if (position < 0)
    throw new CommandError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  const value = doc.get(name as string);
  if (Array.isArray(value)) doc.set(name as string, value.slice(position, position + 1));
  if (!isDoc(value) || rest.length === 0) return;
  const copy: Doc = new Map(value);
  applyPosition(copy, rest, position);
  doc.set(name as string, copy);
}

function sliceOf(operand: Value): ArrayProjection {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(wholeNumber);
  if (first === null || first === undefined || second === null)
    throw new CommandError(28724, '$slice needs whole numbers');
  if (second !== undefined && second <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const from = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(from, from + second);
  };
}

function applyToArray(out: Doc, source: Doc, [name, ...rest]: Path, show: (value: Value) => Maybe): void {
  const [value, inner] = [out.get(name as string), source.get(name as string)];
  if (value === undefined || inner === undefined) return;
  if (rest.length > 0) {
    if (!isDoc(value) || !isDoc(inner)) return;
    const copy: Doc = new Map(value);
    applyToArray(copy, inner, rest, show);
    out.set(name as string, copy);
    return;
  }
  const shown = show(inner);
  if (shown === undefined) out.delete(name as string);
  else out.set(name as string, shown);
}
