import { BSONRegExp, ObjectId } from 'bson';
import { valuesEqual } from '../bson/compare.ts';
import { fieldPath, Row } from '../bson/lazy.ts';
import { type Doc, isDoc, type Path, typeName, type Value } from '../bson/values.ts';
import { badValue, CommandError, failedToParse, notSupported } from '../errors.ts';
import { entryOf, words } from '../names.ts';
import { plant, type Tree } from '../pipeline/fields.ts';
import { isStage } from '../pipeline/pipeline.ts';
import type { Binding } from '../pipeline/scope.ts';
import { shapes } from '../pipeline/shapes.ts';
import { type ArrayFilters, parseArrayFilters } from './array-filters.ts';
import { describe } from './describe.ts';
import { type Change, changes, copyOf } from './modifiers.ts';
import { checkViable, getAt, isIndex, removeAt, setAt } from './path.ts';

/** A compiled update: gives the document as it is after. The document handed in is its own to change. */
export interface Update {
  readonly kind: 'modifiers' | 'replacement' | 'pipeline';
  /** Whether a path names the array element that met the filter. */
  readonly usesPosition: boolean;
  readonly apply: (doc: Doc, context: UpdateContext) => Doc;
  /** The top-level fields that it reads or writes, where it says so: the others need not be decoded. */
  readonly touches: ReadonlySet<string> | null;
}

export interface UpdateContext {
  /** Array element that met the filter, for the positional `$`; -1 without one. */
  readonly position: number;
  readonly isInsert: boolean;
}

export interface UpdateOptions {
  readonly arrayFilters: Value | undefined;
  readonly variables: Binding | null;
}

export function compileUpdate(update: Value, options: UpdateOptions): Update {
  if (Array.isArray(update)) return pipelineUpdate(update, options);
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array');
  const first = update.keys().next().value;
  if (first === undefined || !first.startsWith('$')) return replacement(update, options);
  return modifierUpdate(update, options.arrayFilters);
}

/** `_id` leads every document. */
export function withIdFirst(doc: Doc, id: Value): Doc {
  const out: Doc = new Map([['_id', id]]);
  for (const [name, value] of doc) if (name !== '_id') out.set(name, value);
  return out;
}

export function checkId(id: Value): void {
  if (Array.isArray(id) || id instanceof BSONRegExp)
    throw new CommandError(53, `The '_id' value cannot be of type ${typeName(id)}`);
  const operator = isDoc(id) ? [...id.keys()].find((name) => name.startsWith('$')) : undefined;
  if (operator !== undefined)
    throw new CommandError(52, `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`);
}

export const newId = (): ObjectId => new ObjectId();

function replacement(update: Doc, { arrayFilters }: UpdateOptions): Update {
  if (arrayFilters !== undefined)
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  for (const name of update.keys())
    if (name.startsWith('$'))
      throw new CommandError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document.`,
      );
  return {
    kind: 'replacement',
    usesPosition: false,
    touches: null,
    apply: (doc) => {
      const id = doc.get('_id');
      const given = update.get('_id');
      if (id === undefined) return given === undefined ? new Map(update) : withIdFirst(update, given);
      if (given !== undefined && !valuesEqual(given, id)) throw alteredId(given);
      return withIdFirst(update, id);
    },
  };
}

function pipelineUpdate(stages: readonly Value[], { variables, arrayFilters }: UpdateOptions): Update {
  if (arrayFilters !== undefined) throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
  const steps = stages.map((stage) => {
    if (!isDoc(stage) || stage.size !== 1)
      throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const [name, operand] = stage.entries().next().value as [string, Value];
    const compile = entryOf(shapes, name);
    if (!compile && !isStage(name)) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
    if (!compile) throw new CommandError(72, `${name} is not allowed to be used within an update`);
    return compile(operand);
  });
  return {
    kind: 'pipeline',
    usesPosition: false,
    touches: null,
    apply: (doc) => {
      const id = doc.get('_id');
      const after = steps.reduce((current, step) => step(Row.of(current), variables), doc);
      const given = after.get('_id');
      if (id !== undefined && given !== undefined && !valuesEqual(given, id)) throw immutableId();
      return id === undefined ? after : withIdFirst(after, id);
    },
  };
}

/** One operator on one path, the path with its placeholders still in. */
interface Step {
  readonly path: Path;
  /** Where $rename takes the value from: no other step may touch it either. */
  readonly source?: Path;
  readonly isForInsert: boolean;
  readonly run: (doc: Doc, path: Path) => void;
}

function modifierUpdate(update: Doc, arrayFilters: Value | undefined): Update {
  const steps: Step[] = [];
  for (const [operator, fields] of update) parseModifier(operator, fields, steps);
  // Those that pass the check have placeholders in them.
  const unusual = steps.filter(({ path }) => path.some(isUnusual));
  for (const { path } of unusual) checkUnusual(path);
  refuseConflicts(steps);
  const filters = unusual.length === 0 && arrayFilters === undefined ? null : parseArrayFilters(arrayFilters);
  filters?.refuseUnused(steps.map(({ path }) => path));
  const ordered = steps.sort((a, b) => comparePaths(a.path, b.path));
  return {
    kind: 'modifiers',
    touches: steps.some(({ source }) => source)
      ? null
      : new Set(['_id', ...steps.map(({ path }) => path[0] as string)]),
    usesPosition: unusual.some(({ path }) => path.includes('$')),
    apply: (doc, context) => {
      const id = copyOf(doc.get('_id') ?? null);
      const isIdFixed = doc.has('_id');
      const due = ordered.filter(({ isForInsert }) => !isForInsert || context.isInsert);
      const concrete = filters ? expandAll(due, doc, filters, context) : due;
      for (const { run, path } of concrete) run(doc, path);
      const after = doc.get('_id');
      if (isIdFixed && (after === undefined || !valuesEqual(id, after))) throw immutableId();
      return doc;
    },
  };
}

function parseModifier(operator: string, fields: Value, steps: Step[]): void {
  const compile = entryOf(changes, operator);
  if (operator === '$bit') throw notSupported('the modifier $bit');
  if (!compile && operator !== '$rename' && operator !== '$unset')
    throw failedToParse(
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  if (!isDoc(fields))
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describe(fields)}}`,
    );
  const isForInsert = operator === '$setOnInsert';
  for (const [text, operand] of fields) {
    const path = fieldPath(text).parts;
    if (operator === '$rename') steps.push(renameStep(text, operand));
    else if (!compile) steps.push({ path, isForInsert, run: removeAt });
    else {
      const change = compile(operand, text);
      steps.push({ path, isForInsert, run: removers.has(operator) ? whereViable(change) : changing(change) });
    }
  }
}

const changing =
  (change: Change) =>
  (doc: Doc, path: Path): void => {
    const value = change(getAt(doc, path), { path, doc });
    if (value !== undefined) setAt(doc, path, value);
  };

/** What only takes away makes nothing of a path that is not there, unless it could not be. */
const removers = words('$pull $pullAll $pop');
const whereViable =
  (change: Change) =>
  (doc: Doc, path: Path): void => {
    checkViable(doc, path);
    changing(change)(doc, path);
  };

function renameStep(from: string, to: Value): Step {
  if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from}: ${describe(to)}`);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
  const [source, target] = [from.split('.'), to.split('.')];
  if ([...source, ...target].some((part) => part.startsWith('$')))
    throw badValue(`The source and target field for $rename may not be dynamic: ${from}`);
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`))
    throw badValue(`The source and target field for $rename must not be on the same path: ${from}: "${to}"`);
  if (source.some(isUnusual)) checkUnusual(source);
  return { path: target, source, isForInsert: false, run: (doc, path) => rename(doc, source, path) };
}

const isUnusual = (part: string): boolean => part === '' || part.startsWith('$');

function checkUnusual(path: Path): void {
  if (path.some((part) => part === ''))
    throw new CommandError(
      56,
      `The update path '${path.join('.')}' contains an empty field name, which is not allowed.`,
    );
  if (path.filter((part) => part === '$').length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path.join('.')}'`);
  const bad = path.find((part, depth) => part.startsWith('$') && (depth === 0 || !/^\$(\[.*\])?$/.test(part)));
  if (bad === undefined) return;
  if (bad === path[0]) throw badValue(`Cannot have ${bad} as the first part of path '${path.join('.')}'`);
  throw new CommandError(52, `The dollar ($) prefixed field '${bad}' in '${path.join('.')}' is not valid for storage.`);
}

function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ path, source }) => (source ? [path, source] : [path]));
  if (paths.length < 2) return;
  const taken: Tree = new Map();
  for (const path of paths) plant(taken, path, conflict);
}

const conflict = (path: Path, at: Path): CommandError =>
  new CommandError(40, `Updating the path '${path.join('.')}' would create a conflict at '${at.join('.')}'`);

/** Lexicographic by part, numbers by their worth: the order in which new fields are added. */
function comparePaths(a: Path, b: Path): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [left, right] = [a[i] as string, b[i] as string];
    if (left === right) continue;
    if (isIndex(left) && isIndex(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function expandAll(
  steps: readonly Step[],
  doc: Doc,
  filters: ArrayFilters,
  { position }: UpdateContext,
): readonly Step[] {
  const expanded = steps.flatMap((step) => filters.expand(doc, step.path, position).map((path) => ({ ...step, path })));
  refuseConflicts(expanded);
  return expanded.sort((a, b) => comparePaths(a.path, b.path));
}

function rename(doc: Doc, from: Path, to: Path): void {
  for (const path of [from, to]) {
    for (let size = 1; size < path.length; size++) {
      if (Array.isArray(getAt(doc, path.slice(0, size)))) {
        throw badValue(
          `The ${path === from ? 'source' : 'destination'} field cannot be an array element, '${path.join('.')}' in doc with _id: ${describe(doc.get('_id'))} has an array field called '${path[size - 1]}'`,
        );
      }
    }
  }
  const value = getAt(doc, from);
  if (value === undefined) return;
  removeAt(doc, from);
  removeAt(doc, to);
  setAt(doc, to, copyOf(value));
}

const immutableId = (): CommandError =>
  new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");

const alteredId = (id: Value): CommandError =>
  new CommandError(
    66,
    `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describe(id)}`,
  );
