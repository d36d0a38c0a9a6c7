import { BSONRegExp } from 'bson';
import { type FieldPath, fieldPath, Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isTruthy, type Maybe, regularExpression, type Value } from '../bson/values.ts';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { words } from '../names.ts';
import { compileExpression, isConstant } from '../pipeline/expression.ts';
import type { Binding } from '../pipeline/scope.ts';
import type { FilterNode, Leaf } from './node.ts';
import { operatorTest } from './operators.ts';
import { compileNode } from './run.ts';

/** Reads a filter document; unknown operators are errors, operators of another league name the way out. */
export function parseFilter(filter: Doc, variables: Binding | null = null): FilterNode {
  const nodes: FilterNode[] = [];
  for (const [name, value] of filter) nodes.push(...parseEntry(name, value, variables));
  return { kind: 'and', of: nodes };
}

/** The value as operators (`{ $gt: 3 }`), or null when it is a plain value, as `{ x: 3 }` and `{ $ref: … }` are. */
export function operatorsOf(value: Value): Doc | null {
  if (!isDoc(value)) return null;
  const first = value.keys().next().value;
  return first?.startsWith('$') && !['$ref', '$id', '$db'].includes(first) ? value : null;
}

const ofDocuments = words('$and $or $nor $expr $comment');

/** The operators that judge one value, or null when the operand says what a document must be like. */
export function conditionsOn(operand: Value): Doc | null {
  const operators = operatorsOf(operand);
  const first = operators?.keys().next().value;
  return first !== undefined && ofDocuments.has(first) ? null : operators;
}

export function leaf(path: FieldPath, operator: string, operand: Value): Leaf {
  const { test, expands, isNegated } = operatorTest(operator, operand);
  return { kind: 'leaf', path, operator, operand, test, expands, isNegated };
}

/** Conditions on one value that no path leads to: an element under $elemMatch, $pull or an array filter. */
export function compileValueTest(operators: Doc): (value: Value) => boolean {
  return valueTest(parseFilter(new Map([['v', operators]])));
}

const foreign = words(`
  $where $text $jsonSchema $near $nearSphere $geoWithin $geoIntersects $within $bitsAllSet $bitsAllClear $bitsAnySet
  $bitsAnyClear $sampleRate`);

function parseEntry(name: string, value: Value, variables: Binding | null): FilterNode[] {
  if (!name.startsWith('$')) return parseField(fieldPath(name), value);
  switch (name) {
    case '$and':
      return [{ kind: 'and', of: branches(name, value, variables) }];
    case '$or':
      return [{ kind: 'or', of: branches(name, value, variables) }];
    case '$nor':
      return [{ kind: 'nor', of: branches(name, value, variables) }];
    case '$expr': {
      const expression = compileExpression(value);
      const test = (row: Row) => isTruthy(expression({ row, outer: variables }));
      return [{ kind: 'computed', test, implied: impliedEqualities(value, variables) }];
    }
    case '$comment':
    case '$alwaysTrue':
      return [];
    case '$alwaysFalse':
      return [{ kind: 'never' }];
    default:
      if (foreign.has(name)) throw notSupported(`the query operator ${name}`);
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

/** What `$expr: { $eq: ['$path', constant] }` says about a field that holds no array: enough to look in an index. */
function impliedEqualities(value: Value, variables: Binding | null): Leaf[] {
  if (!isDoc(value)) return [];
  const conjuncts = value.get('$and');
  if (Array.isArray(conjuncts)) return conjuncts.flatMap((inner) => impliedEqualities(inner, variables));
  const sides = value.get('$eq');
  if (!Array.isArray(sides) || sides.length !== 2) return [];
  const isField = (side: Value) => typeof side === 'string' && /^\$[^$]/.test(side);
  const field = sides.find(isField);
  const other = sides.find((side) => !isField(side));
  if (typeof field !== 'string' || other === undefined || !isFixed(other)) return [];
  const wanted = compileExpression(other)({ row: Row.of(new Map()), outer: variables });
  if (wanted === undefined || wanted === null || Array.isArray(wanted) || wanted instanceof BSONRegExp) return [];
  return [leaf(fieldPath(field.slice(1)), '$eq', wanted)];
}

const isFixed = (value: Value): boolean =>
  isConstant(value) || (typeof value === 'string' && /^\$\$(?!ROOT|CURRENT|REMOVE)/.test(value));

function branches(name: string, value: Value, variables: Binding | null): FilterNode[] {
  if (!Array.isArray(value)) throw badValue(`${name} argument must be an array`);
  if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  return value.map((branch) => {
    if (!isDoc(branch)) throw badValue('$or/$and/$nor entries need to be full objects');
    return parseFilter(branch, variables);
  });
}

function parseField(path: FieldPath, value: Value): FilterNode[] {
  const operators = operatorsOf(value);
  if (!operators) return [leaf(path, value instanceof BSONRegExp ? '$regex' : '$eq', value)];
  const nodes: FilterNode[] = [];
  for (const [operator, operand] of operators) {
    if (operator === '$options') {
      if (!operators.has('$regex')) throw badValue('$options needs a $regex');
      continue;
    }
    nodes.push(...parseOperator(path, operator, operand, operators));
  }
  return nodes;
}

function parseOperator(path: FieldPath, operator: string, operand: Value, siblings: Doc): FilterNode[] {
  switch (operator) {
    case '$not':
      return [{ kind: 'nor', of: [{ kind: 'and', of: negated(path, operand) }] }];
    case '$all':
      return allOf(path, operand);
    case '$regex':
      return [leaf(path, '$regex', asRegex(operand, siblings.get('$options')))];
    case '$elemMatch':
      return [elementMatch(path, operand)];
    case '$comment':
      return [];
    default:
      if (foreign.has(operator)) throw notSupported(`the query operator ${operator}`);
      return [leaf(path, operator, operand)];
  }
}

function negated(path: FieldPath, operand: Value): FilterNode[] {
  if (operand instanceof BSONRegExp) return [leaf(path, '$regex', operand)];
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  if (operand.size === 0) throw badValue('$not cannot be empty');
  if (!operatorsOf(operand)) throw badValue(`unknown operator: ${operand.keys().next().value}`);
  return parseField(path, operand);
}

function allOf(path: FieldPath, operand: Value): FilterNode[] {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return [{ kind: 'never' }];
  const isElementwise = (wanted: Value): boolean => isDoc(wanted) && wanted.has('$elemMatch');
  if (operand.some(isElementwise) && !operand.every(isElementwise))
    throw badValue('$all/$elemMatch has to be consistent');
  return operand.map((wanted) => {
    if (isDoc(wanted) && wanted.has('$elemMatch')) return elementMatch(path, wanted.get('$elemMatch') ?? null);
    if (operatorsOf(wanted)) throw badValue('no $ expressions in $all');
    return leaf(path, wanted instanceof BSONRegExp ? '$regex' : '$eq', wanted);
  });
}

function asRegex(pattern: Value, options: Value | undefined): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (pattern instanceof BSONRegExp) {
    if (options && pattern.options) throw new CommandError(51075, 'options set in both $regex and $options');
    return regularExpression(pattern.pattern, options || pattern.options);
  }
  if (typeof pattern !== 'string') throw badValue('$regex has to be a string');
  return regularExpression(pattern, options ?? '');
}

function elementMatch(path: FieldPath, operand: Value): Leaf {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const isMet = elementTest(operand);
  const test = (value: Maybe) => Array.isArray(value) && value.some(isMet);
  return { kind: 'leaf', path, operator: '$elemMatch', operand, test, expands: false, isNegated: false };
}

/** What $elemMatch asks of one element, in filters and in projections. */
export function elementTest(operand: Doc): (element: Value) => boolean {
  const conditions = conditionsOn(operand);
  if (conditions) return compileValueTest(conditions);
  const test = compileNode(parseFilter(operand));
  return (element) => {
    if (element instanceof Map) return test(Row.of(element));
    return Array.isArray(element) ? test(Row.of(docOf(Object.fromEntries(element.entries())))) : false;
  };
}

function valueTest(node: FilterNode): (value: Value) => boolean {
  if (node.kind === 'leaf') return (value) => node.test(value) !== node.isNegated;
  if (node.kind === 'and' || node.kind === 'nor') {
    const tests = node.of.map(valueTest);
    return node.kind === 'and'
      ? (value) => tests.every((test) => test(value))
      : (value) => !tests.some((test) => test(value));
  }
  const test = compileNode(node);
  return (value) => test(Row.of(new Map([['v', value]])));
}
