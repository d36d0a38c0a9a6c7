import { type FieldPath, fieldPath, type Row } from '../bson/lazy.ts';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values.ts';
import { CommandError, failedToParse, notSupported } from '../errors.ts';
import { words } from '../names.ts';
import { arithmetic } from './expressions/arithmetic.ts';
import { arrays } from './expressions/arrays.ts';
import { dates } from './expressions/dates.ts';
import { logic } from './expressions/logic.ts';
import { objects } from './expressions/objects.ts';
import { strings } from './expressions/strings.ts';
import { types } from './expressions/types.ts';
import type { Binding, Expression, Operator } from './scope.ts';

const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries({ ...arithmetic, ...arrays, ...dates, ...logic, ...objects, ...strings, ...types }),
);

export function compileExpression(value: Value): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return compilePath(value);
  if (Array.isArray(value)) return compileArray(value);
  if (isDoc(value)) return compileObject(value);
  return () => value;
}

/** The constant an expression folds to, for options that must not depend on the document. */
export function isConstant(value: Value): boolean {
  if (typeof value === 'string') return !value.startsWith('$');
  if (Array.isArray(value)) return value.every(isConstant);
  if (isDoc(value)) return [...value].every(([name, inner]) => !name.startsWith('$') && isConstant(inner));
  return true;
}

/** The value at a path as expressions see it: arrays are mapped over, numeric parts are names. */
export function readPath(row: Row, path: FieldPath): Maybe {
  const found = row.find(path);
  if (found.depth === path.parts.length) return found.value;
  return Array.isArray(found.value) ? through(found.value, path.parts, found.depth) : undefined;
}

function compilePath(text: string): Expression {
  if (text.startsWith('$$')) return compileVariable(text.slice(2));
  const name = text.slice(1);
  if (name === '') throw new CommandError(16872, "'$' by itself is not a valid FieldPath");
  if (name.endsWith('.')) throw new CommandError(40353, "FieldPath must not end with a '.'.");
  const path = fieldPath(name);
  return (scope) => readPath(scope.row, path);
}

function compileVariable(text: string): Expression {
  const [name = '', ...parts] = text.split('.');
  const base = variable(name);
  return parts.length === 0 ? base : (scope) => follow(base(scope), parts, 0);
}

function variable(name: string): Expression {
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return (scope) => scope.row.doc;
    case 'REMOVE':
      return () => undefined;
    case 'NOW': {
      const now = new Date();
      return () => now;
    }
    default:
      if (foreignVariables.has(name)) throw notSupported(`$$${name}`);
      return (scope) => lookup(scope.outer, name);
  }
}

const foreignVariables = words('DESCEND PRUNE KEEP CLUSTER_TIME USER_ROLES SEARCH_META');

function lookup(binding: Binding | null, name: string): Maybe {
  for (let at = binding; at !== null; at = at.outer) if (at.name === name) return at.value;
  throw new CommandError(17276, `Use of undefined variable: ${name}`);
}

function follow(value: Maybe, parts: readonly string[], depth: number): Maybe {
  if (depth === parts.length) return value;
  if (value instanceof Map) return follow(value.get(parts[depth] as string), parts, depth + 1);
  return Array.isArray(value) ? through(value, parts, depth) : undefined;
}

function through(array: readonly Value[], parts: readonly string[], depth: number): Value[] {
  const out: Value[] = [];
  for (const element of array) {
    if (!(element instanceof Map) && !Array.isArray(element)) continue;
    const value = follow(element, parts, depth);
    if (value !== undefined) out.push(value);
  }
  return out;
}

function compileArray(values: readonly Value[]): Expression {
  const elements = values.map(compileExpression);
  return (scope) => elements.map((element) => element(scope) ?? null);
}

function compileObject(value: Doc): Expression {
  const first = value.keys().next().value;
  if (first?.startsWith('$')) return compileOperator(value, first);
  const fields = [...value].map(([name, inner]) => [name, compileExpression(inner)] as const);
  for (const [name] of fields) {
    if (name.startsWith('$'))
      throw failedToParse(`field names may not start with '$'. Consider using $getField or $setField.`);
    if (name.includes('.'))
      throw new CommandError(
        16405,
        `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
      );
  }
  return (scope) => {
    const out: Doc = new Map();
    for (const [name, expression] of fields) {
      const inner = expression(scope);
      if (inner !== undefined) out.set(name, inner);
    }
    return out;
  };
}

function compileOperator(value: Doc, name: string): Expression {
  if (value.size !== 1) {
    throw new CommandError(
      15983,
      `An object representing an expression must have exactly one field: ${[...value.keys()].join(', ')}`,
    );
  }
  const operator = operators.get(name);
  if (operator) return operator(value.get(name) ?? null, compileExpression, name);
  if (foreign.has(name)) throw notSupported(`the expression ${name}`);
  throw new CommandError(168, `Unrecognized expression '${name}'`);
}

/** MongoDB's expressions that are out of scope here: refused by name, never mistaken for a typing error. */
const foreign = words(`
  $accumulator $acos $acosh $asin $asinh $atan $atan2 $atanh $binarySize $bitAnd $bitNot $bitOr $bitXor $bottom $bottomN
  $bsonSize $cos $cosh $covariancePop $covarianceSamp $dateAdd $dateDiff $dateFromParts $dateFromString $dateSubtract
  $dateToParts $degreesToRadians $exp $firstN $function $getField $indexOfArray $indexOfBytes $indexOfCP $isoDayOfWeek
  $isoWeek $isoWeekYear $lastN $ln $log $log10 $maxN $median $meta $minN $percentile $pow $radiansToDegrees $rand
  $regexFind $regexFindAll $replaceAll $replaceOne $sampleRate $setField $sin $sinh $sortArray $sqrt $stdDevPop
  $stdDevSamp $strLenBytes $strcasecmp $substr $substrBytes $tan $tanh $toHashedIndexKey $top $topN $tsIncrement
  $tsSecond $unsetField $week $zip`);
