import { type FieldPath, fieldPath, Row } from '../bson/lazy.ts';
import { type Doc, isDoc, isNumeric, isTruthy, type Maybe, type Value, wholeNumber } from '../bson/values.ts';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { compileValueTest, operatorsOf } from '../match/parse.ts';
import { compileExpression } from './expression.ts';
import type { Binding, Expression } from './scope.ts';

/** Shapes one document. `position` is the array element that met the filter, for the positional `$`. */
export type Projection = (row: Row, variables?: Binding | null, position?: number) => Doc;

/** A tree of included or excluded fields; `true` at the leaves. */
type Tree = Map<string, Tree | true>;

interface Parsed {
  readonly tree: Tree;
  readonly computed: [readonly string[], Expression][];
  readonly arrays: [readonly string[], ArrayProjection][];
  includes: boolean | null;
  keepsId: boolean;
  /** `_id: 1` was written: alone it makes the projection an inclusion. */
  showsId: boolean;
  positional: FieldPath | null;
  /** Paths under $slice: shown whichever way the rest is projected. */
  readonly sliced: (readonly string[])[];
}

/** Takes an array field, returns what is shown of it. */
type ArrayProjection = (value: Value) => Maybe;

/** Compiles the projection of a find (`isFind`, which knows $slice, $elemMatch and `$`) or of $project. */
export function compileProjection(spec: Doc, isFind: boolean): Projection {
  const parsed: Parsed = {
    tree: new Map(),
    computed: [],
    arrays: [],
    includes: null,
    keepsId: true,
    showsId: false,
    positional: null,
    sliced: [],
  };
  for (const [name, value] of spec) parseEntry(parsed, name.split('.'), name, value, isFind);
  const includes = parsed.includes ?? parsed.showsId;
  if (includes) for (const path of parsed.sliced) plant(parsed.tree, path, path.join('.'));
  if (includes === parsed.keepsId && !parsed.tree.has('_id')) parsed.tree.set('_id', true);
  return (row, variables = null, position = -1) => {
    const out = includes ? include(row.doc, parsed.tree) : exclude(row.doc, parsed.tree);
    for (const [path, apply] of parsed.arrays) applyToArray(out, row.doc, path, apply);
    if (parsed.positional) applyPosition(out, parsed.positional, position);
    for (const [path, expression] of parsed.computed) setComputed(out, path, 0, expression({ row, outer: variables }));
    return out;
  };
}

/** $set and $addFields: every field computed from the document as it came. */
export function compileAddFields(spec: Doc): Projection {
  const computed = flattenFields(spec, []).map(([path, value]) => [path, compileExpression(value)] as const);
  return (row, variables = null) => {
    const out: Doc = new Map(row.doc);
    for (const [path, expression] of computed) setComputed(out, path, 0, expression({ row, outer: variables }));
    return out;
  };
}

/** $unset and the exclusion of a single path. */
export function compileExclusion(paths: readonly string[]): Projection {
  const tree: Tree = new Map();
  for (const path of paths) plant(tree, path.split('.'), path);
  return (row) => exclude(row.doc, tree);
}

/** Sets a value at a path, in every document of an array on the way; a missing value removes nothing and adds nothing. */
export function setComputed(doc: Doc, path: readonly string[], depth: number, value: Maybe): void {
  const name = path[depth] as string;
  if (depth === path.length - 1) {
    if (value === undefined) doc.delete(name);
    else doc.set(name, value);
    return;
  }
  doc.set(name, withComputed(doc.get(name), path, depth + 1, value));
}

function withComputed(inner: Maybe, path: readonly string[], depth: number, value: Maybe): Value {
  if (Array.isArray(inner)) return inner.map((element) => withComputed(element, path, depth, value));
  const copy: Doc = isDoc(inner) ? new Map(inner) : new Map();
  setComputed(copy, path, depth, value);
  return copy;
}

function parseEntry(parsed: Parsed, path: readonly string[], text: string, value: Value, isFind: boolean): void {
  if (path.some((part) => part === ''))
    throw new CommandError(40353, "FieldPath must not end with a '.' or have empty parts.");
  if (isFind && path.at(-1) === '$') {
    parsed.positional = fieldPath(path.slice(0, -1).join('.'));
    setMode(parsed, true, text);
    plant(parsed.tree, path.slice(0, -1), text);
    return;
  }
  if (path.some((part) => part.startsWith('$')))
    throw new CommandError(
      16410,
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    );
  if (typeof value === 'boolean' || isNumeric(value)) {
    flag(parsed, path, text, isTruthy(value));
    return;
  }
  if (isFind && isDoc(value) && parseArrayOperator(parsed, path, text, value)) return;
  if (isDoc(value) && value.size > 0 && !operatorsOf(value)) {
    for (const [name, inner] of value)
      parseEntry(parsed, [...path, ...name.split('.')], `${text}.${name}`, inner, isFind);
    return;
  }
  if (isDoc(value) && value.size === 0)
    throw new CommandError(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
  setMode(parsed, true, text);
  parsed.computed.push([path, compileExpression(value)]);
}

function flag(parsed: Parsed, path: readonly string[], text: string, isIncluded: boolean): void {
  if (text === '_id') {
    parsed.keepsId = isIncluded;
    if (isIncluded) parsed.showsId = true;
    return;
  }
  setMode(parsed, isIncluded, text);
  plant(parsed.tree, path, text);
}

function setMode(parsed: Parsed, includes: boolean, text: string): void {
  if (parsed.includes !== null && parsed.includes !== includes) {
    const [act, mode, code] = includes ? ['inclusion', 'exclusion', 31253] : ['exclusion', 'inclusion', 31254];
    throw new CommandError(code as number, `Cannot do ${act} on field ${text} in ${mode} projection`);
  }
  parsed.includes = includes;
}

function plant(tree: Tree, path: readonly string[], text: string): void {
  let at = tree;
  for (const [depth, part] of path.entries()) {
    const next = at.get(part);
    const isLast = depth === path.length - 1;
    if (next === true || (isLast && next !== undefined)) throw new CommandError(31249, `Path collision at ${text}`);
    if (isLast) at.set(part, true);
    else if (next) at = next;
    else {
      const branch: Tree = new Map();
      at.set(part, branch);
      at = branch;
    }
  }
}

function parseArrayOperator(parsed: Parsed, path: readonly string[], text: string, value: Doc): boolean {
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
  setMode(parsed, true, text);
  plant(parsed.tree, path, text);
  const test = elementTest(operand);
  parsed.arrays.push([
    path,
    (array) => {
      const found = Array.isArray(array) ? array.find(test) : undefined;
      return found === undefined ? undefined : [found];
    },
  ]);
  return true;
}

function elementTest(operand: Doc): (element: Value) => boolean {
  if (operatorsOf(operand)) return compileValueTest(operand);
  const matcher = compileFilter(operand);
  return (element) => isDoc(element) && matcher.test(Row.of(element));
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

function applyToArray(out: Doc, source: Doc, path: readonly string[], apply: ArrayProjection): void {
  const [name, ...rest] = path as [string, ...string[]];
  const value = out.get(name) ?? undefined;
  if (value === undefined) return;
  if (rest.length === 0) {
    const shown = apply(source.get(name) as Value);
    if (shown === undefined) out.delete(name);
    else out.set(name, shown);
    return;
  }
  const inner = source.get(name);
  if (!isDoc(value) || !isDoc(inner)) return;
  const copy: Doc = new Map(value);
  applyToArray(copy, inner, rest, apply);
  out.set(name, copy);
}

function applyPosition(out: Doc, path: FieldPath, position: number): void {
  if (position < 0)
    throw new CommandError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  let at: Maybe = out;
  for (const part of path.parts.slice(0, -1)) at = isDoc(at) ? at.get(part) : undefined;
  const name = path.parts.at(-1) as string;
  const array = isDoc(at) ? at.get(name) : undefined;
  if (isDoc(at) && Array.isArray(array)) at.set(name, array.slice(position, position + 1));
}

function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = new Map();
  for (const [name, value] of doc) {
    const branch = tree.get(name);
    if (branch === undefined) continue;
    const kept = branch === true ? value : includeInner(value, branch);
    if (kept !== undefined) out.set(name, kept);
  }
  return out;
}

function includeInner(value: Value, tree: Tree): Maybe {
  if (isDoc(value)) return include(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((element) => {
    const kept = includeInner(element, tree);
    return kept === undefined ? [] : [kept];
  });
}

function exclude(doc: Doc, tree: Tree): Doc {
  const out: Doc = new Map();
  for (const [name, value] of doc) {
    const branch = tree.get(name);
    if (branch === true) continue;
    out.set(name, branch ? excludeInner(value, branch) : value);
  }
  return out;
}

function excludeInner(value: Value, tree: Tree): Value {
  if (isDoc(value)) return exclude(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeInner(element, tree)) : value;
}

function flattenFields(spec: Doc, prefix: readonly string[]): [readonly string[], Value][] {
  return [...spec].flatMap(([name, value]): [readonly string[], Value][] => {
    const path = [...prefix, ...name.split('.')];
    if (path.some((part) => part === '' || part.startsWith('$')))
      throw new CommandError(16410, `FieldPath field names may not be empty or start with '$': ${name}`);
    return isDoc(value) && value.size > 0 && !operatorsOf(value) ? flattenFields(value, path) : [[path, value]];
  });
}
