import { compareValues, typeRank, valuesEqual } from '../bson/compare.ts';
import { isTruthy, type Value } from '../bson/values.ts';
import type { FilterNode, Leaf } from '../match/node.ts';
import { words } from '../names.ts';

/** Whether every document that meets `filter` also meets `condition`: only then may a partial index answer. */
export function implies(filter: FilterNode, condition: FilterNode): boolean {
  const given = conjuncts(filter);
  return conjuncts(condition).every((wanted) => given.some((node) => nodeImplies(node, wanted)));
}

function conjuncts(node: FilterNode): readonly FilterNode[] {
  if (node.kind === 'and') return node.of.flatMap(conjuncts);
  if (node.kind === 'or' && node.of.length === 1) return conjuncts(node.of[0] as FilterNode);
  return [node];
}

function nodeImplies(given: FilterNode, wanted: FilterNode): boolean {
  if (wanted.kind === 'or') return wanted.of.some((branch) => implies(given, branch));
  if (given.kind !== 'leaf' || wanted.kind !== 'leaf' || given.path.text !== wanted.path.text) return false;
  if (given.isNegated || wanted.isNegated) return given.isNegated === wanted.isNegated && sameLeaf(given, wanted);
  return sameLeaf(given, wanted) || leafImplies(given, wanted);
}

const sameLeaf = (a: Leaf, b: Leaf): boolean => a.operator === b.operator && valuesEqual(a.operand, b.operand);

function leafImplies(given: Leaf, wanted: Leaf): boolean {
  if (wanted.operator === '$exists') return isTruthy(wanted.operand) && isPresent(given);
  const values =
    given.operator === '$eq' ? [given.operand] : given.operator === '$in' ? (given.operand as Value[]) : null;
  if (values)
    return values.length > 0 && values.every((value) => !Array.isArray(value) && value !== null && wanted.test(value));
  return rangeImplies(given, wanted);
}

/** Operators that no missing field meets. */
const ofPresent = words('$type $regex $size $mod $elemMatch');
/** Operators that a missing field meets when they ask for null. */
const ofPresentUnlessNull = words('$eq $gt $gte $lt $lte');

function isPresent({ operator, operand }: Leaf): boolean {
  if (operator === '$in') return !(operand as Value[]).includes(null);
  return ofPresent.has(operator) || (ofPresentUnlessNull.has(operator) && operand !== null);
}

function rangeImplies(given: Leaf, wanted: Leaf): boolean {
  if (typeRank(given.operand) !== typeRank(wanted.operand)) return false;
  const order = compareValues(given.operand, wanted.operand);
  const pair = `${given.operator} ${wanted.operator}`;
  if (['$gt $gt', '$gte $gte', '$gt $gte'].includes(pair)) return order >= 0;
  if (['$lt $lt', '$lte $lte', '$lt $lte'].includes(pair)) return order <= 0;
  if (pair === '$gte $gt') return order > 0;
  return pair === '$lte $lt' ? order < 0 : false;
}
